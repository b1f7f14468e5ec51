package org.parentvoice.actions.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parentvoice.actions.telling.Telling;

class TellingWordsTests {

    private static final Instant COUNTED = Instant.parse("2026-11-26T23:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0|0|no family got an email about this.",
                "0|0|2|no family was told yet. 2 emails are still to be sent.",
                "0|1|0|no family got an email about this. 1 email could not be delivered.",
                "1|0|1|1 family was told by email. 1 email is still to be sent.",
                "1234|5|0|1,234 families were told by email. 5 emails could not be delivered."
            })
    void itSaysWhatIsKnown(int told, int failed, int waiting, String words) {
        var telling = new Telling("change", "promise", "leeds", told, failed, waiting, COUNTED);
        assertThat(TellingWords.of(telling)).isEqualTo(new TellingWords(COUNTED, words));
    }

    /** They may have been told: the first count comes an hour after the change. */
    @Test
    void whatIsNotCountedIsNotKnown() {
        assertThat(TellingWords.of(null))
                .isEqualTo(
                        new TellingWords(null, "We do not know yet how many families were told."));
    }
}
