package org.parentvoice.notify.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parentvoice.notify.follower.Follower;
import org.parentvoice.notify.follower.Stopped;
import org.parentvoice.notify.reading.FollowNames;

/** What was stopped and can be had back, in words, and until when. */
record Undo(List<String> what, Instant until) {

    /** Null when there is nothing to undo. */
    static @Nullable Undo of(Optional<Follower> follower, FollowNames names) {
        List<String> what =
                follower.stream()
                        .flatMap(it -> it.undoable().stream())
                        .map(it -> names.of(it.what()))
                        .toList();
        return what.isEmpty()
                ? null
                : follower.map(Follower::stopped)
                        .map(Stopped::until)
                        .map(until -> new Undo(what, until))
                        .orElse(null);
    }
}
