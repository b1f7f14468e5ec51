package org.parentvoice.notify.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.parentvoice.notify.delivery.Deliveries;
import org.parentvoice.notify.delivery.Delivery;
import org.parentvoice.notify.delivery.Gathering;
import org.parentvoice.notify.delivery.Owed;
import org.parentvoice.notify.delivery.Told;
import org.parentvoice.notify.follower.Follow;
import org.parentvoice.notify.follower.FollowKind;
import org.parentvoice.notify.follower.Follower;
import org.parentvoice.notify.follower.Followers;
import org.parentvoice.notify.reading.FeedbackThemes;
import org.parentvoice.notify.timing.Timing;
import org.springframework.stereotype.Component;

/**
 * Finds everybody a change concerns and writes down what each is owed, a page at a time. A change
 * is owed to a follower once, so that doing it again, or half and then again, tells nobody twice.
 */
@Component
class FanOut {

    private static final int PAGE = 500;

    /** Clocks of two machines may differ by this much. */
    private static final Duration LEEWAY = Duration.ofMinutes(5);

    private final Followers followers;
    private final FeedbackThemes feedback;
    private final Gathering gathering;
    private final Deliveries deliveries;
    private final Timing timing;
    private final Changes changes;
    private final Clock clock;

    FanOut(
            Followers followers,
            FeedbackThemes feedback,
            Gathering gathering,
            Deliveries deliveries,
            Timing timing,
            Changes changes,
            Clock clock) {
        this.followers = followers;
        this.feedback = feedback;
        this.gathering = gathering;
        this.deliveries = deliveries;
        this.timing = timing;
        this.changes = changes;
        this.clock = clock;
    }

    void tellFollowersOf(Change change) {
        int atOnce =
                inPages(
                        change,
                        owed ->
                                gathering.owe(
                                        owed.stream().map(each -> each.owed(change)).toList()));
        changes.fannedOut(change.id(), atOnce, clock.instant());
    }

    /** Asks everybody who was told that it is delivered, and still follows it. */
    void askFollowersOf(Change change) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        inPages(
                change,
                owed -> {
                    deliveries.owe(owed.stream().map(each -> question(change, each, now)).toList());
                    return owed.size();
                });
    }

    private Delivery question(Change change, Concerned each, Instant now) {
        Instant wantedAt = each.follower().anyTime() ? now : timing.awake(now);
        return Delivery.ofQuestion(
                change.forum(), each.follower().id(), each.told(change), now, wantedAt);
    }

    /** Somebody, and why. */
    private record Concerned(Follower follower, List<Follow> reasons) {

        Told told(Change change) {
            return new Told(
                    change.id(),
                    reasons.stream().map(Follow::id).toList(),
                    Reasons.soonest(reasons));
        }

        Owed owed(Change change) {
            return new Owed(follower.id(), change.forum(), told(change), follower.anyTime());
        }
    }

    private int inPages(Change change, ToIntFunction<List<Concerned>> each) {
        int sum = 0;
        try (Stream<Follower> found = followers.in(change.audiences(), PAGE)) {
            Iterator<Follower> all = found.iterator();
            while (all.hasNext()) {
                var page = new ArrayList<Follower>(PAGE);
                while (all.hasNext() && page.size() < PAGE) {
                    page.add(all.next());
                }
                sum += each.applyAsInt(concerned(change, page));
            }
        }
        return sum;
    }

    private List<Concerned> concerned(Change change, List<Follower> page) {
        Map<String, Set<String>> themes = feedback.of(feedbackFollowed(change, page));
        return page.stream()
                .map(each -> new Concerned(each, Reasons.of(change, each, themes, LEEWAY)))
                .filter(each -> !each.reasons().isEmpty())
                .toList();
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
