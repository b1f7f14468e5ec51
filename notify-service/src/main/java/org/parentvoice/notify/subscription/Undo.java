package org.parentvoice.notify.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parentvoice.notify.follower.Follow;
import org.parentvoice.notify.follower.Follower;
import org.parentvoice.notify.reading.FollowNames;

/**
 * What was stopped and can be had back, and until when.
 *
 * @param follows all that was stopped, so that the button brings nothing else back
 * @param what what comes back, in words
 */
record Undo(List<String> follows, List<String> what, Instant until) {

    /** Null when there is nothing to undo. */
    static @Nullable Undo of(Optional<Follower> follower, FollowNames names, LastDay lastDay) {
        List<String> what =
                follower.stream()
                        .flatMap(it -> it.undoable().stream())
                        .map(it -> names.of(it.what()))
                        .toList();
        return what.isEmpty()
                ? null
                : follower.flatMap(lastDay::undoUntil)
                        .map(until -> new Undo(stopped(follower), what, until))
                        .orElse(null);
    }

    private static List<String> stopped(Optional<Follower> follower) {
        return follower.map(Follower::stopped).stream()
                .flatMap(it -> it.follows().stream())
                .map(Follow::id)
                .toList();
    }
}
