package org.parentvoice.notify.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A delivery that waits.
 *
 * @param id the delivery's
 * @param wantedAt when the follower wants it
 * @param dueAt when to try next; a sender that takes it moves this on, so that nobody else does
 * @param attempts how often it was tried
 * @param lease who has it, or had it last
 * @param taken how often somebody took it, who may have died with it; null before that
 */
@Document("queue")
public record Queued(
        @Id String id,
        int priority,
        Instant wantedAt,
        Instant dueAt,
        int attempts,
        @Nullable String lease,
        @Nullable Integer taken) {

    /** Whether somebody had it before who may have handed it over. */
    public boolean perhapsSent() {
        return taken != null && taken > 1;
    }

    /** The same, in the hands of who has this lease. */
    Queued taken(String lease, Instant until) {
        int times = taken == null ? 0 : taken;
        return new Queued(id, priority, wantedAt, until, attempts, lease, times + 1);
    }

    /**
     * @param settle how long what is wanted at once waits for more of the same
     */
    static Queued of(Delivery delivery, Duration settle) {
        boolean atOnce = !delivery.wantedAt().isAfter(delivery.owedAt());
        return new Queued(
                delivery.id(),
                delivery.kind().priority(),
                delivery.wantedAt(),
                delivery.wantedAt().plus(atOnce ? settle : Duration.ZERO),
                0,
                null,
                null);
    }
}
