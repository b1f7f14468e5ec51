package org.parentvoice.notify.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parentvoice.notify.delivery.Delivery;
import org.parentvoice.notify.follower.Follower;
import org.parentvoice.notify.follower.Followers;

/**
 * To whom a round goes. Looked up shortly before each mail and not with the batch: who has just
 * unsubscribed gets nothing more. The next few are looked up together, and again when that is a
 * moment ago: with a server that takes its time each mail has a look of its own.
 */
final class RoundFollowers {

    private static final Duration FRESH = Duration.ofMillis(100);
    private static final int TOGETHER = 50;

    private final Followers followers;
    private final Clock clock;
    private final Collection<Delivery> waiting;
    private Set<String> asked = Set.of();
    private Map<String, Follower> found = Map.of();
    private Instant askedAt = Instant.EPOCH;

    /**
     * @param waiting those still to come, in their order; changes meanwhile
     */
    RoundFollowers(Followers followers, Clock clock, Collection<Delivery> waiting) {
        this.followers = followers;
        this.clock = clock;
        this.waiting = waiting;
    }

    /** A clock that was set back must not make it last. */
    private boolean isFresh(Instant now) {
        return !now.isBefore(askedAt) && !now.isAfter(askedAt.plus(FRESH));
    }

    /** As they were a moment ago, or null when they have left. */
    synchronized @Nullable Follower of(Delivery delivery) {
        Instant now = clock.instant();
        String id = delivery.follower();
        if (!asked.contains(id) || !isFresh(now)) {
            var next = new LinkedHashSet<String>();
            next.add(id);
            waiting.stream()
                    .map(Delivery::follower)
                    .takeWhile(each -> next.size() < TOGETHER)
                    .forEach(next::add);
            found = followers.find(next);
            asked = next;
            askedAt = now;
        }
        return found.get(id);
    }
}
