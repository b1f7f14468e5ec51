package org.parentvoice.notify.change;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parentvoice.notify.follower.Follow;
import org.parentvoice.notify.follower.Follower;
import org.parentvoice.notify.follower.Frequency;

/** Why somebody is told of a change. */
final class Reasons {

    private Reasons() {}

    /**
     * The confirmed follows that this change concerns, nearest first. Who began to follow after it
     * happened is not told: their news starts there.
     *
     * @param feedbackThemes the themes of each piece of feedback that somebody follows
     */
    static List<Follow> of(
            Change change,
            Follower follower,
            Map<String, Set<String>> feedbackThemes,
            Duration leeway) {
        Instant latest = change.happenedAt().plus(leeway);
        return follower.confirmed().stream()
                .filter(follow -> follow.forum().equals(change.forum()))
                .filter(follow -> concerns(change, follow, feedbackThemes))
                .filter(
                        follow ->
                                follow.confirmedAt() != null
                                        && !follow.confirmedAt().isAfter(latest))
                .sorted(Comparator.comparing(Follow::kind))
                .toList();
    }

    /** One mail for all reasons, as soon as the most eager of them wants it. */
    static Frequency soonest(List<Follow> reasons) {
        return reasons.stream()
                .map(Follow::frequency)
                .min(Comparator.naturalOrder())
                .orElse(Frequency.IMMEDIATE);
    }

    private static boolean concerns(
            Change change, Follow follow, Map<String, Set<String>> feedbackThemes) {
        return switch (follow.kind()) {
            case FORUM -> true;
            case THEME -> change.themeIds().contains(follow.target());
            case COMMITMENT -> change.commitment().equals(follow.target());
            case FEEDBACK ->
                    !Collections.disjoint(
                            feedbackThemes.getOrDefault(follow.target(), Set.of()),
                            change.themeIds());
        };
    }
}
