package org.parentvoice.actions.themes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code feedback.themed}, {@code re-themed} and {@code corrected}. */
record FeedbackThemed(
        @Nullable String feedbackId,
        @Nullable String forum,
        long sequence,
        @Nullable List<Theme> themes,
        @Nullable String sentiment,
        @Nullable Integer voices,
        @Nullable String channel,
        @Nullable LocalDate occurredOn,
        @Nullable Instant receivedAt,
        @Nullable Consent consent,
        @Nullable String quote) {

    record Theme(@Nullable String id, @Nullable String label) {}

    record Consent(boolean quote) {}

    /** The words that may be shown, if the family allowed it. */
    @Nullable String shownQuote() {
        return consent != null && consent.quote() && quote != null && !quote.isBlank()
                ? quote.strip()
                : null;
    }
}
