package org.parentvoice.notify.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<String, Look> looks = new ConcurrentHashMap<>();

    /**
     * @param waiting those still to come, in their order; changes meanwhile
     */
    RoundFollowers(Followers followers, Clock clock, Collection<Delivery> waiting) {
        this.followers = followers;
        this.clock = clock;
        this.waiting = waiting;
    }

    /**
     * @param follower null when they had left
     */
    private record Look(@Nullable Follower follower, Instant at) {

        /** A clock that was set back must not make it last. */
        boolean isFresh(Instant now) {
            return !now.isBefore(at) && !now.isAfter(at.plus(FRESH));
        }
    }

    /** As they were a moment ago, or null when they have left. */
    @Nullable Follower of(Delivery delivery) {
        Look known = fresh(delivery);
        return (known == null ? look(delivery) : known).follower();
    }

    private @Nullable Look fresh(Delivery delivery) {
        Look known = looks.get(delivery.follower());
        return known != null && known.isFresh(clock.instant()) ? known : null;
    }

    private synchronized Look look(Delivery delivery) {
        // Somebody else may have had it among their next few meanwhile.
        Look known = fresh(delivery);
        return known == null ? lookTogether(delivery) : known;
    }

    private Look lookTogether(Delivery delivery) {
        var next = new LinkedHashSet<String>();
        next.add(delivery.follower());
        waiting.stream()
                .map(Delivery::follower)
                .takeWhile(each -> next.size() < TOGETHER)
                .forEach(next::add);
        Instant now = clock.instant();
        Map<String, Follower> found = followers.find(next);
        next.forEach(each -> looks.put(each, new Look(found.get(each), now)));
        return Objects.requireNonNull(looks.get(delivery.follower()));
    }
}
