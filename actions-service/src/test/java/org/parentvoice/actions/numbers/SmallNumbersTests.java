package org.parentvoice.actions.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallNumbersTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0, -, fewer than 5, -, fewer than 5",
                "4, -, fewer than 5, -, fewer than 5",
                "5, 5, 5, 5, at least 5",
                "9, 9, 9, 5, at least 5",
                "1234, 1234, '1,234', 1230, 'at least 1,230'"
            })
    void smallOnesAreNotShownAndTotalsAreRoundedDown(
            int count, Integer shown, String label, Integer rounded, String roundedLabel) {
        assertThat(SmallNumbers.shown(count)).isEqualTo(shown);
        assertThat(SmallNumbers.label(count)).isEqualTo(label);
        assertThat(SmallNumbers.rounded(count)).isEqualTo(rounded);
        assertThat(SmallNumbers.roundedLabel(count)).isEqualTo(roundedLabel);
    }
}
