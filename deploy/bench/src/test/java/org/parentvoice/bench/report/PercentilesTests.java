package org.parentvoice.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentilesTests {

    @Test
    void areValuesThatWereSeen() {
        var hundred =
                new Percentiles(IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i).toArray());
        assertThat(hundred.at(50)).isEqualTo(50);
        assertThat(hundred.at(95)).isEqualTo(95);
        assertThat(hundred.at(99)).isEqualTo(99);
        assertThat(hundred.at(0)).isEqualTo(1);
        assertThat(hundred.largest()).isEqualTo(100);
    }

    @Test
    void ofFewAreTheLargestAtTheTop() {
        var three = new Percentiles(7, 3, 5);
        assertThat(three.median()).isEqualTo(5);
        assertThat(three.at(99)).isEqualTo(7);
    }

    @Test
    void ofOneAreThatOne() {
        assertThat(new Percentiles(4).at(50)).isEqualTo(4);
    }

    @Test
    void ofNothingThereAreNone() {
        assertThatThrownBy(Percentiles::new).isInstanceOf(IllegalArgumentException.class);
    }
}
