package org.parentvoice.notify.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.parentvoice.notify.delivery.Deliveries;
import org.parentvoice.notify.delivery.Delivery;
import org.parentvoice.notify.follower.Follow;
import org.parentvoice.notify.follower.FollowKind;
import org.parentvoice.notify.follower.Follower;
import org.parentvoice.notify.follower.Followers;
import org.parentvoice.notify.follower.Frequency;
import org.parentvoice.notify.reading.FeedbackThemes;
import org.springframework.stereotype.Component;

/**
 * Finds everybody a change concerns and writes down what each is owed, a page at a time. A delivery
 * is named by change and follower, so that doing it again, or half and then again, owes nobody two.
 */
@Component
class FanOut {

    private static final int PAGE = 500;

    /** Clocks of two machines may differ by this much. */
    private static final Duration LEEWAY = Duration.ofMinutes(5);

    private final Followers followers;
    private final FeedbackThemes feedback;
    private final Deliveries deliveries;
    private final Changes changes;
    private final Clock clock;

    FanOut(
            Followers followers,
            FeedbackThemes feedback,
            Deliveries deliveries,
            Changes changes,
            Clock clock) {
        this.followers = followers;
        this.feedback = feedback;
        this.deliveries = deliveries;
        this.changes = changes;
        this.clock = clock;
    }

    void tellFollowersOf(Change change) {
        int owed = 0;
        try (Stream<Follower> found = followers.in(change.audiences(), PAGE)) {
            Iterator<Follower> all = found.iterator();
            while (all.hasNext()) {
                var page = new ArrayList<Follower>(PAGE);
                while (all.hasNext() && page.size() < PAGE) {
                    page.add(all.next());
                }
                owed += owe(change, page);
            }
        }
        changes.fannedOut(change.id(), owed, clock.instant());
    }

    /** Returns how many of the page are to be told at once. */
    private int owe(Change change, List<Follower> page) {
        Map<String, Set<String>> themes = feedback.of(feedbackFollowed(change, page));
        Instant now = clock.instant();
        int immediate = 0;
        var owed = new ArrayList<Delivery>(page.size());
        for (Follower follower : page) {
            List<Follow> reasons = Reasons.of(change, follower, themes, LEEWAY);
            if (!reasons.isEmpty()) {
                Frequency soonest = Reasons.soonest(reasons);
                immediate += soonest == Frequency.IMMEDIATE ? 1 : 0;
                owed.add(
                        Delivery.ofChange(
                                change.id(),
                                change.forum(),
                                follower.id(),
                                reasons.stream().map(Follow::id).toList(),
                                now,
                                soonest.next(now)));
            }
        }
        deliveries.owe(owed);
        return immediate;
    }

    private static List<String> feedbackFollowed(Change change, List<Follower> page) {
        return page.stream()
                .flatMap(follower -> follower.confirmed().stream())
                .filter(follow -> follow.kind() == FollowKind.FEEDBACK)
                .filter(follow -> follow.forum().equals(change.forum()))
                .map(Follow::target)
                .distinct()
                .toList();
    }
}
