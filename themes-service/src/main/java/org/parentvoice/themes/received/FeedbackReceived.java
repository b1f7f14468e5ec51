package org.parentvoice.themes.received;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.feedback.Consent;

/** What this service reads of {@code org.parentvoice.feedback.received.v1}. */
record FeedbackReceived(
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

    static final String TYPE = "org.parentvoice.feedback.received.v1";

    record Provenance(String source, @Nullable String importId, @Nullable Integer line) {}

    FeedbackReceived {
        Objects.requireNonNull(feedbackId, "feedbackId");
        Objects.requireNonNull(forum, "forum");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(occurredOn, "occurredOn");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(consent, "consent");
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(provenance.source(), "provenance.source");
        if (voices < 1) {
            throw new IllegalArgumentException("voices");
        }
    }
}
