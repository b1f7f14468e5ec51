package org.parentvoice.notify.follower;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody stopped last.
 *
 * @param follows what it was, all of it confirmed
 * @param until for so long it can be taken back; then it is forgotten, and with it the address of
 *     who follows nothing else
 */
public record Stopped(List<Follow> follows, Instant until) {

    /** An earlier version wrote what was stopped in other words; its half hour is over. */
    public Stopped(@Nullable List<Follow> follows, @Nullable Instant until) {
        this.follows = follows == null ? List.of() : follows;
        this.until = until == null ? Instant.EPOCH : until;
    }

    boolean isOver(Instant now) {
        return !until.isAfter(now);
    }

    Stopped untilAtMost(Instant latest) {
        return until.isAfter(latest) ? new Stopped(follows, latest) : this;
    }

    Stopped withoutTargets(FollowKind kind, Collection<String> targets) {
        return new Stopped(
                follows.stream()
                        .filter(each -> each.kind() != kind || !targets.contains(each.target()))
                        .toList(),
                until);
    }
}
