package org.parentvoice.themes.feedback;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.parentvoice.themes.classify.Sentiment;

/**
 * A decision that held until another took its place. It is kept so that a report made in its time
 * can be made again, and so that a correction can be undone.
 *
 * @param sequence that it had
 * @param themedAt when it was decided
 */
public record EarlierDecision(
        List<FeedbackTheme> themes,
        Sentiment sentiment,
        DecidedBy decidedBy,
        ThemeSetVersion themeSet,
        long sequence,
        Instant themedAt) {

    public EarlierDecision {
        themes = List.copyOf(themes);
        themedAt = themedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The decision that holds now, as it will be kept when it no longer does. */
    public static EarlierDecision of(Feedback feedback) {
        return new EarlierDecision(
                feedback.themes(),
                feedback.sentiment(),
                feedback.decidedBy(),
                feedback.themeSet(),
                feedback.sequence(),
                feedback.themedAt());
    }
}
