package org.parentvoice.themes.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTests {

    /** Newcombe 1998, table I, method 3. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718"
    })
    void theIntervalIsThePublishedOne(int right, int of, double low, double high) {
        Share share = Share.of(right, of);
        assertThat(share.low()).isEqualTo(low, within(0.00005));
        assertThat(share.high()).isEqualTo(high, within(0.00005));
    }

    @Test
    void saysItInWords() {
        assertThat(Share.of(18, 20).words()).isEqualTo("between 70% and 97%");
        assertThat(Share.of(18, 20).tells()).isTrue();
    }

    @Test
    void saysWhenThereIsTooLittleToTell() {
        assertThat(Share.of(0, 0).words()).isEqualTo("nothing to go by yet");
        assertThat(Share.of(0, 0).share()).isNull();
        assertThat(Share.of(2, 3).words()).isEqualTo("too few to tell");
        assertThat(Share.of(2, 3).tells()).isFalse();
    }
}
