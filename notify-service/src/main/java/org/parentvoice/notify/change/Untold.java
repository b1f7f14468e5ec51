package org.parentvoice.notify.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.stream.Stream;
import org.parentvoice.notify.delivery.Deliveries;
import org.parentvoice.notify.delivery.Delivery;
import org.parentvoice.notify.suppression.Suppressions;
import org.springframework.stereotype.Component;

/**
 * The changes nobody was told of though somebody could have been. Who gets no mail at all, or
 * stopped it meanwhile, is nobody to be told.
 */
@Component
class Untold {

    private static final Duration TIME_TO_TELL = Duration.ofHours(1);

    /** A little longer than a mail is tried: after that nothing more can be done about it. */
    private static final Duration LOOKED_AT = Duration.ofDays(4);

    private static final int PAGE = 100;

    private final Changes changes;
    private final Deliveries deliveries;
    private final Suppressions suppressions;
    private final Clock clock;

    Untold(Changes changes, Deliveries deliveries, Suppressions suppressions, Clock clock) {
        this.changes = changes;
        this.deliveries = deliveries;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    /**
     * How many there are. Before the fan-out is done nobody knows whom they concern: they count.
     */
    long count() {
        Instant now = clock.instant();
        return changes.untold(now.minus(LOOKED_AT), now.minus(TIME_TO_TELL)).stream()
                .filter(each -> each.fannedOutAt() == null || couldBeTold(each))
                .count();
    }

    /** Reads a page as a rule: few addresses get no mail. */
    private boolean couldBeTold(Change change) {
        if (deliveries.isTold(change.id())) {
            // A sender died between a mail and its note at the change.
            return false;
        }
        try (Stream<Delivery> found = deliveries.untold(change.id())) {
            Iterator<String> followers = found.map(Delivery::follower).iterator();
            while (followers.hasNext()) {
                var page = new ArrayList<String>(PAGE);
                while (followers.hasNext() && page.size() < PAGE) {
                    page.add(followers.next());
                }
                if (suppressions.among(page).size() < page.stream().distinct().count()) {
                    return true;
                }
            }
            return false;
        }
    }
}
