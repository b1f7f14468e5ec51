package org.parentvoice.actions.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parentvoice.actions.telling.Telling;

class TellingWordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0|0|No family got an email about this.",
                "0|0|2|No family is told yet. 2 emails are still to be sent.",
                "0|1|0|No family got an email about this. 1 email could not be delivered.",
                "1|0|1|1 family was told by email. 1 email is still to be sent.",
                "1234|5|0|1,234 families were told by email. 5 emails could not be delivered."
            })
    void itSaysWhatIsKnown(int told, int failed, int waiting, String words) {
        var telling =
                new Telling("change", "promise", "leeds", told, failed, waiting, Instant.EPOCH);
        assertThat(TellingWords.of(telling)).isEqualTo(words);
    }

    @Test
    void whatIsNotKnownIsNotToldYet() {
        assertThat(TellingWords.of(null)).isEqualTo("Families are not told yet.");
    }
}
