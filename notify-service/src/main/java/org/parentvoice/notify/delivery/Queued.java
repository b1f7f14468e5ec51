package org.parentvoice.notify.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery's place among those that wait. Gone when it has ended, so that looking for work costs
 * what is waiting, not what was ever sent.
 *
 * @param wantedAt when the follower wants it
 * @param dueAt when to try next; a sender that takes it moves this on, so that nobody else does
 * @param attempts how often it was tried
 * @param lease who has it; null while nobody does
 * @param taken how often somebody took it, who may have died with it; null before that
 */
public record Queued(
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
        return new Queued(priority, wantedAt, until, attempts, lease, times + 1);
    }

    /** Waits from the beginning. */
    static Queued first(DeliveryKind kind, Instant wantedAt) {
        return new Queued(kind.priority(), wantedAt, wantedAt, 0, null, null);
    }

    /**
     * Waits from the beginning; what is wanted at once waits a little longer for more of the same.
     *
     * @param settle how long
     */
    static Queued settling(DeliveryKind kind, Instant owedAt, Instant wantedAt, Duration settle) {
        boolean atOnce = !wantedAt.isAfter(owedAt);
        Instant dueAt = atOnce ? wantedAt.plus(settle) : wantedAt;
        return new Queued(kind.priority(), wantedAt, dueAt, 0, null, null);
    }
}
