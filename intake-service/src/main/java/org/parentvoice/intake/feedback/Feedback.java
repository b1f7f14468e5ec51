package org.parentvoice.intake.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.parentvoice.intake.redact.Redactor;

/**
 * Feedback as it leaves this service: redacted. The data of {@code
 * org.parentvoice.feedback.received.v1}.
 */
public record Feedback(
        String feedbackId,
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
        Provenance provenance) {

    /** Where families live: a day is a day there. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** Takes private details out of what was said. */
    public static Feedback of(
            String id, String forum, NewFeedback said, Provenance provenance, Instant now) {
        LocalDate day = said.occurredOn();
        return new Feedback(
                id,
                forum,
                Redactor.redact(said.text()),
                redact(said.question()),
                said.channel(),
                day == null ? LocalDate.ofInstant(now, ZONE) : day,
                now.truncatedTo(ChronoUnit.MILLIS),
                said.voices(),
                said.consent(),
                said.ageBand(),
                said.setting(),
                redact(said.stage()),
                provenance);
    }

    private static @Nullable String redact(@Nullable String text) {
        return text == null ? null : Redactor.redact(text);
    }
}
