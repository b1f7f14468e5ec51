package org.parentvoice.themes.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.classify.Sentiment;
import org.parentvoice.themes.feedback.Consent;
import org.parentvoice.themes.feedback.Correction;
import org.parentvoice.themes.feedback.DecidedBy;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.FeedbackTheme;
import org.parentvoice.themes.feedback.Provenance;
import org.parentvoice.themes.feedback.ThemeSetVersion;

/** One piece of feedback as its forum's coordinators see it. */
public record FeedbackView(
        String id,
        String forum,
        String text,
        @Nullable String question,
        List<FeedbackTheme> themes,
        Sentiment sentiment,
        DecidedBy decidedBy,
        Instant themedAt,
        ThemeSetVersion themeSet,
        long sequence,
        @Nullable String review,
        List<Correction> corrections,
        int voices,
        String channel,
        LocalDate occurredOn,
        Instant receivedAt,
        Consent consent,
        @Nullable String ageBand,
        @Nullable String setting,
        @Nullable String stage,
        Provenance provenance) {

    static FeedbackView of(Feedback feedback) {
        return new FeedbackView(
                feedback.id(),
                feedback.forum(),
                feedback.text(),
                feedback.question(),
                feedback.themes(),
                feedback.sentiment(),
                feedback.decidedBy(),
                feedback.themedAt(),
                feedback.themeSet(),
                feedback.sequence(),
                feedback.review(),
                feedback.corrections(),
                feedback.voices(),
                feedback.channel(),
                feedback.occurredOn(),
                feedback.receivedAt(),
                feedback.consent(),
                feedback.ageBand(),
                feedback.setting(),
                feedback.stage(),
                feedback.provenance());
    }
}
