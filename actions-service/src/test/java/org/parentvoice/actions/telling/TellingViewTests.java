package org.parentvoice.actions.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingViewTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0, -, fewer than 5",
                "4, -, fewer than 5",
                "5, 5, at least 5",
                "44, 40, at least 40",
                "1234, 1230, 'at least 1,230'"
            })
    void numbersAreRoundedDownAndSmallOnesAreHidden(int told, Integer families, String label) {
        assertThat(TellingView.of(telling(told, 0)))
                .hasValue(new TellingView(families, label, LocalDate.of(2026, 5, 4)));
    }

    @Test
    void thatFewWereToldIsNotSaidWhileOthersAreStillToBe() {
        assertThat(TellingView.of(telling(4, 1))).isEmpty();
        assertThat(TellingView.of(telling(5, 1))).isPresent();
    }

    /** Half past eleven at night in UTC is the next day in London. */
    private static Telling telling(int told, int waiting) {
        return new Telling(
                "change",
                "promise",
                "leeds",
                told,
                0,
                waiting,
                Instant.parse("2026-05-03T23:30:00Z"));
    }
}
