package org.parentvoice.notify.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parentvoice.notify.delivery.Delivery;
import org.parentvoice.notify.suppression.Suppression;
import org.parentvoice.notify.suppression.Suppressions;

/** Who of a round gets no mail: asked for all at once, and again when that is a moment ago. */
final class RoundSuppressions {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Suppressions suppressions;
    private final Clock clock;
    private final Set<String> followers;
    private Map<String, Suppression> found = Map.of();
    private Instant askedAt = Instant.MIN;

    RoundSuppressions(Suppressions suppressions, Clock clock, Collection<Delivery> deliveries) {
        this.suppressions = suppressions;
        this.clock = clock;
        this.followers = deliveries.stream().map(Delivery::follower).collect(Collectors.toSet());
    }

    synchronized @Nullable Suppression of(String follower) {
        Instant now = clock.instant();
        if (askedAt.isBefore(now.minus(FRESH))) {
            found = suppressions.among(followers);
            askedAt = now;
        }
        return found.get(follower);
    }
}
