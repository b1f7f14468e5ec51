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

class NextWordsTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "committed | 2027-03-31 | It is to be done by 31 March 2027.",
                "committed | 2026-10-01 | It should have been done by 1 October 2026.",
                "in-progress | - | There is no date for it yet. Your forum can ask for one.",
                "reopened | - | There is no date for it yet. Your forum can ask for one.",
                "raised | - | We will email you when they answer. There is no date for it yet."
                        + " Your forum can ask for one.",
                "declined | - | Nothing more is planned. If you think this is wrong, tell your"
                        + " forum: they can raise it again.",
                "paused | - | There is no date for it to start again. Your forum can ask for one.",
                "a-status-of-tomorrow | - | There is no date for it yet. Your forum can ask for"
                        + " one."
            })
    void everyMailSaysWhatIsNext(String status, @Nullable LocalDate dueOn, String next) {
        Change change = change(ChangeKind.STATUS_CHANGED, status, dueOn, null);
        assertThat(NextWords.of(change)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2027-01-31, 2027-03-31, Later than planned",
                "2027-03-31, 2027-01-31, Sooner than planned",
                "-, 2027-03-31, Now has a date",
                "2027-03-31, -, No date any more"
            })
    void aNewDateSaysWhichWayItMoved(
            @Nullable LocalDate before, @Nullable LocalDate now, String subject) {
        Change change = change(ChangeKind.DUE_DATE_CHANGED, "committed", now, before);
        assertThat(ChangeWords.of(change, false).subject()).isEqualTo(subject);
    }

    @Test
    void whoSaidItHearsThatItIsPartOfAPromise() {
        Change made = change(ChangeKind.MADE, "committed", null, null);
        assertThat(ChangeWords.of(made, true).subject())
                .isEqualTo("What you told us is now part of a promise");
        assertThat(ChangeWords.of(made, false).subject()).isEqualTo("New promise");
        Change raised = change(ChangeKind.MADE, "raised", null, null);
        assertThat(ChangeWords.of(raised, true).heading())
                .isEqualTo("Your forum has raised what you told us with Leeds City Council");
        Change promised = change(ChangeKind.STATUS_CHANGED, "committed", null, null);
        assertThat(ChangeWords.of(promised, true).whole()).isTrue();
    }

    private static Change change(
            ChangeKind kind, String status, @Nullable LocalDate dueOn, @Nullable LocalDate before) {
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
                before,
                null,
                null,
                null,
                Instant.parse("2026-11-03T10:00:00Z"),
                null,
                null,
                null);
    }
}
