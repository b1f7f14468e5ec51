package org.parentvoice.themes.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.events.Event;
import org.parentvoice.themes.classify.Sentiment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a state down as an event; {@code contracts/} says how they look. The same state always
 * gives the same event with the same id, so that a repetition can be recognised.
 */
@Component
class FeedbackEvents {

    static final String THEMED = "org.parentvoice.feedback.themed.v1";
    static final String RE_THEMED = "org.parentvoice.feedback.re-themed.v1";
    static final String CORRECTED = "org.parentvoice.feedback.corrected.v1";
    static final String ERASED = "org.parentvoice.feedback.erased.v1";

    private static final String SOURCE = "/themes";

    private final JsonMapper json;

    FeedbackEvents(JsonMapper json) {
        this.json = json;
    }

    Event of(FeedbackState state) {
        return switch (state) {
            case Feedback feedback ->
                    event(feedback, type(feedback), feedback.themedAt(), Decided.of(feedback));
            case ErasedFeedback erased ->
                    event(
                            erased,
                            ERASED,
                            erased.erasedAt(),
                            new Erased(
                                    erased.id(), erased.forum(), erased.erasedAt(), erased.by()));
        };
    }

    private static String type(Feedback feedback) {
        if (feedback.decidedBy().fromPerson()) {
            return CORRECTED;
        }
        return feedback.sequence() == 1 ? THEMED : RE_THEMED;
    }

    private Event event(FeedbackState state, String type, Instant time, Object data) {
        String name = state.id() + "|" + type + "|" + state.sequence();
        return new Event(
                UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString(),
                type,
                SOURCE,
                state.id(),
                time,
                state.forum(),
                json.writeValueAsString(data));
    }

    private record Erased(String feedbackId, String forum, Instant erasedAt, @Nullable String by) {}

    private record Decided(
            String feedbackId,
            String forum,
            long sequence,
            List<FeedbackTheme> themes,
            Sentiment sentiment,
            DecidedBy decidedBy,
            ThemeSetVersion themeSet,
            int voices,
            String channel,
            LocalDate occurredOn,
            Instant receivedAt,
            Instant themedAt,
            Consent consent,
            @Nullable String quote) {

        static Decided of(Feedback feedback) {
            return new Decided(
                    feedback.id(),
                    feedback.forum(),
                    feedback.sequence(),
                    feedback.themes(),
                    feedback.sentiment(),
                    // A person's name stays here.
                    feedback.decidedBy().fromPerson()
                            ? DecidedBy.person("coordinator")
                            : feedback.decidedBy(),
                    feedback.themeSet(),
                    feedback.voices(),
                    feedback.channel(),
                    feedback.occurredOn(),
                    feedback.receivedAt(),
                    feedback.themedAt(),
                    feedback.consent(),
                    feedback.consent().quote() ? feedback.text() : null);
        }
    }
}
