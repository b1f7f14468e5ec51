package org.parentvoice.themes.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parentvoice.themes.classify.Evidence;
import org.parentvoice.themes.classify.Sentiment;
import org.parentvoice.themes.feedback.Consent;
import org.parentvoice.themes.feedback.DecidedBy;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.FeedbackTheme;
import org.parentvoice.themes.feedback.Provenance;
import org.parentvoice.themes.feedback.ThemeSetVersion;

/** Feedback to test with. */
public final class Samples {

    public static final String TEXT =
            "We waited 38 weeks for the plan and nobody ever rang us back.";

    private Samples() {}

    public static String newId() {
        return UUID.randomUUID().toString();
    }

    /** What {@code contracts/examples/feedback.themed.v1.json} shows. */
    public static Feedback themed(String id) {
        return feedback(id, true, DecidedBy.machine("phrases-1/send-1"), 1);
    }

    public static Feedback feedback(String id, boolean quote, DecidedBy decidedBy, long sequence) {
        return new Feedback(
                id,
                "leeds",
                TEXT,
                null,
                "form",
                LocalDate.parse("2026-11-02"),
                Instant.parse("2026-11-02T09:14:03.120Z"),
                1,
                new Consent(quote, true, true),
                null,
                null,
                null,
                new Provenance("form", null, null),
                List.of(
                        theme(
                                "assessment-waiting-times",
                                "Waiting for an assessment or plan",
                                0.84,
                                "waited 38 weeks for the plan"),
                        theme(
                                "communication",
                                "Being kept informed",
                                0.69,
                                "nobody ever rang us back")),
                Sentiment.CONCERN,
                decidedBy,
                new ThemeSetVersion("send", 1),
                sequence,
                Instant.parse("2026-11-02T09:14:03.481Z"),
                null,
                0.7,
                false,
                List.of(),
                List.of(),
                null);
    }

    /** Feedback that an older model sorted under transport, whatever it says. */
    public static Feedback sortedBefore(String id, String forum, String text, Instant at) {
        return new Feedback(
                id,
                forum,
                text,
                null,
                "survey",
                LocalDate.parse("2026-10-05"),
                at,
                2,
                new Consent(false, true, true),
                null,
                null,
                null,
                new Provenance("import", "i", 1),
                List.of(new FeedbackTheme("transport", "Getting to school", 0.6, List.of())),
                Sentiment.CONCERN,
                DecidedBy.machine("older/send-1"),
                new ThemeSetVersion("send", 1),
                1,
                at,
                Feedback.REVIEW_NEEDED,
                null,
                false,
                List.of(),
                List.of(),
                null);
    }

    private static FeedbackTheme theme(String id, String label, double confidence, String words) {
        int start = TEXT.indexOf(words);
        var evidence = new Evidence(words, start, start + words.length());
        return new FeedbackTheme(id, label, confidence, List.of(evidence));
    }

    /** Data of a received event. */
    public static String received(String id, String forum, String text) {
        return received(id, forum, text, Instant.parse("2026-11-03T08:00:00Z"));
    }

    public static String received(String id, String forum, String text, Instant at) {
        return """
        {"feedbackId": "%s", "forum": "%s", "text": "%s", "channel": "form",
         "occurredOn": "%s", "receivedAt": "%s", "voices": 1,
         "consent": {"quote": true, "shareWithCouncil": true, "countNationally": false},
         "provenance": {"source": "form"}}"""
                .formatted(
                        id,
                        forum,
                        text.replace("\\", "\\\\").replace("\"", "\\\""),
                        at.toString().substring(0, 10),
                        at);
    }
}
