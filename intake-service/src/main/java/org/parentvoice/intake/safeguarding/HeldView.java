package org.parentvoice.intake.safeguarding;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator sees of what is held back.
 *
 * @param text as it was written
 * @param hours since it was held, whole hours
 */
public record HeldView(
        String id,
        String state,
        Instant heldAt,
        long hours,
        @Nullable String text,
        @Nullable String channel,
        @Nullable String by,
        @Nullable Instant decidedAt,
        @Nullable String to,
        @Nullable String note) {

    static HeldView of(Held held, Instant now) {
        return new HeldView(
                held.id(),
                held.state(),
                held.heldAt(),
                Duration.between(held.heldAt(), now).toHours(),
                held.words(),
                held.feedback() == null ? null : held.feedback().channel(),
                held.by(),
                held.decidedAt(),
                held.to(),
                held.note());
    }
}
