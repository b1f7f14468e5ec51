package org.parentvoice.bench.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.parentvoice.bench.themes.ClassifierProcess.Pace;

class ClassifierProcessTests {

    @Test
    void readsBothPaces() throws IOException {
        assertThat(
                        ClassifierProcess.read(
                                "{\"textsPerSecond\":21000.5,\"textsPerSecondWithEvidence\":9000}"))
                .isEqualTo(new Pace(21_000.5, 9_000));
    }

    @Test
    void anAnswerWithoutThemIsNoFigure() {
        assertThatThrownBy(() -> ClassifierProcess.read("{\"texts\":3}"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void theBestOfEachCounts() {
        assertThat(new Pace(1, 5).better(new Pace(2, 4))).isEqualTo(new Pace(2, 5));
    }
}
