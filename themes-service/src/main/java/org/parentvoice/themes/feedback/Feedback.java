package org.parentvoice.themes.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.classify.Sentiment;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One piece of themed feedback.
 *
 * @param text redacted by intake
 * @param question what the family was asked, which can turn the meaning of an answer round
 * @param themes surest first; none to four from the machine
 * @param decidedBy who or what decided on themes and sentiment
 * @param sequence 1 for the first decision, one more with each that follows
 * @param themedAt when it was decided
 * @param review {@link #REVIEW_NEEDED} while a coordinator should look, else null
 * @param certainty how sure the machine was when it last decided, 0 to 1; null where it was not yet
 *     asked that
 * @param sampled whether it belongs to the random sample by which the machine is measured
 * @param corrections what coordinators decided, oldest first
 * @param earlier decisions that no longer hold, oldest first
 * @param skippedAt when a coordinator left it for later; what was skipped comes last
 */
@Document(Feedbacks.COLLECTION)
public record Feedback(
        @Id String id,
        String forum,
        String text,
        @Nullable String question,
        String channel,
        LocalDate occurredOn,
        Instant receivedAt,
        int voices,
        Consent consent,
        @Nullable String ageBand,
        @Nullable String setting,
        @Nullable String stage,
        Provenance provenance,
        List<FeedbackTheme> themes,
        Sentiment sentiment,
        DecidedBy decidedBy,
        ThemeSetVersion themeSet,
        long sequence,
        Instant themedAt,
        @Nullable String review,
        @Nullable Double certainty,
        Boolean sampled,
        List<Correction> corrections,
        List<EarlierDecision> earlier,
        @Nullable Instant skippedAt)
        implements FeedbackState {

    public static final String REVIEW_NEEDED = "needed";

    public Feedback {
        // What the database keeps, so that an event does not depend on whether it was read back.
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MILLIS);
        themedAt = themedAt.truncatedTo(ChronoUnit.MILLIS);
        themes = List.copyOf(themes);
        corrections = List.copyOf(corrections);
        // Feedback that was stored before there was a sample is not in it.
        sampled = Boolean.TRUE.equals(sampled);
        // Feedback that was stored before earlier decisions were kept has none.
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
    }
}
