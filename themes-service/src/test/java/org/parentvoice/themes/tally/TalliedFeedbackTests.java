package org.parentvoice.themes.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parentvoice.themes.classify.Sentiment;
import org.parentvoice.themes.feedback.Correction;
import org.parentvoice.themes.feedback.DecidedBy;
import org.parentvoice.themes.feedback.EarlierDecision;
import org.parentvoice.themes.feedback.FeedbackTheme;
import org.parentvoice.themes.feedback.ThemeSetVersion;

class TalliedFeedbackTests {

    private static final Instant RECEIVED = Instant.parse("2026-10-01T08:00:00Z");
    private static final Instant FIRST = Instant.parse("2026-10-01T08:00:02Z");
    private static final Instant SECOND = Instant.parse("2026-10-08T12:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-10-09T12:00:00Z");

    @Test
    void theDecisionThatHeldAtTheMomentCounts() {
        TalliedFeedback feedback =
                feedback(3, THIRD, "c", List.of(earlier(1, FIRST, "a"), earlier(2, SECOND, "b")));
        assertThat(feedback.at(FIRST.minusSeconds(1))).isEmpty();
        assertThat(ids(feedback, FIRST)).containsExactly("a");
        assertThat(ids(feedback, SECOND.minusMillis(1))).containsExactly("a");
        assertThat(ids(feedback, SECOND)).containsExactly("b");
        assertThat(ids(feedback, THIRD.plusSeconds(1))).containsExactly("c");
    }

    @Test
    void whatWasReceivedLaterDoesNotCount() {
        assertThat(feedback(1, FIRST, "a", List.of()).at(RECEIVED.minusMillis(1))).isEmpty();
    }

    @Test
    void aCorrectionFromBeforeDecisionsWereKeptSaysWhatItReplaced() {
        TalliedFeedback feedback = feedback(2, SECOND, "b", null);
        assertThat(ids(feedback, FIRST)).containsExactly("old");
        assertThat(ids(feedback, SECOND)).containsExactly("b");
    }

    private static List<String> ids(TalliedFeedback feedback, Instant moment) {
        return feedback.at(moment).orElseThrow().stream().map(TalliedFeedback.Had::id).toList();
    }

    private static TalliedFeedback feedback(
            long sequence, Instant at, String theme, @Nullable List<EarlierDecision> earlier) {
        return new TalliedFeedback(
                "f",
                1,
                LocalDate.parse("2026-10-01"),
                RECEIVED,
                themes(theme),
                sequence,
                at,
                List.of(
                        new Correction(
                                "somebody",
                                SECOND,
                                List.of("b"),
                                Sentiment.CONCERN,
                                List.of("old"),
                                Sentiment.CONCERN,
                                null,
                                null,
                                null)),
                earlier);
    }

    private static EarlierDecision earlier(long sequence, Instant at, String theme) {
        return new EarlierDecision(
                themes(theme),
                Sentiment.CONCERN,
                DecidedBy.machine("m"),
                new ThemeSetVersion("send", 1),
                sequence,
                at);
    }

    private static List<FeedbackTheme> themes(String id) {
        return List.of(new FeedbackTheme(id, id, 0.5, List.of()));
    }
}
