package org.parentvoice.notify.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parentvoice.notify.change.Change;
import org.parentvoice.notify.change.ChangeKind;

class ChangeWordsTests {

    @ParameterizedTest
    @CsvSource({
        "raised, Raised, This has been raised with Leeds City Council",
        "acknowledged, They have heard, Leeds City Council says it has heard this",
        "committed, Promised, Leeds City Council has promised to do this",
        "in-progress, Started, Leeds City Council has started work on this",
        "delivered, Now done, Leeds City Council says this is now done",
        "confirmed-by-families, Families agree, Families say this has really happened",
        "declined, Not going ahead, Leeds City Council says it will not do this",
        "paused, On hold, Leeds City Council has put this on hold",
        "superseded, Replaced, This has been replaced by a new plan",
        "reopened, Open again, This is being looked at again",
        "a-status-of-tomorrow, News, There is news about this"
    })
    void eachStatusIsSaidInPlainWords(String status, String subject, String heading) {
        ChangeWords words = ChangeWords.of(change(ChangeKind.STATUS_CHANGED, status, null), false);
        assertThat(words.subject()).isEqualTo(subject);
        assertThat(words.heading()).isEqualTo(heading);
    }

    @Test
    void aPromiseSaysByWhen() {
        Change made = change(ChangeKind.MADE, "committed", LocalDate.of(2027, 3, 31));
        assertThat(ChangeWords.of(made, false).heading())
                .isEqualTo("Leeds City Council has made a new promise");
        assertThat(NextWords.of(made)).isEqualTo("It is to be done by 31 March 2027.");
    }

    @Test
    void whatIsRaisedIsNotYetAPromise() {
        assertThat(ChangeWords.of(change(ChangeKind.MADE, "raised", null), false).heading())
                .isEqualTo("Your forum has raised this with Leeds City Council");
    }

    private static Change change(ChangeKind kind, String status, @Nullable LocalDate dueOn) {
        return new Change(
                "1",
                kind,
                "leeds",
                "2",
                "Faster replies",
                "Leeds City Council",
                List.of(),
                status,
                dueOn,
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                null,
                null,
                null);
    }
}
