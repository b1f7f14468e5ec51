package org.parentvoice.notify.follower;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one person follows.
 *
 * @param id see {@link Target#followId}
 * @param letterAt when a mail about this follow itself was last asked for; part of that mail's id,
 *     so that asking twice within a few minutes sends one
 * @param confirmedAt when the person clicked the link in our mail, or null before that
 */
public record Follow(
        String id,
        String forum,
        FollowKind kind,
        String target,
        Frequency frequency,
        Instant askedAt,
        Instant letterAt,
        @Nullable Instant confirmedAt) {

    static Follow asked(Target target, Frequency frequency, Instant now) {
        return new Follow(
                target.followId(),
                target.forum(),
                target.kind(),
                target.id(),
                frequency,
                now,
                now,
                null);
    }

    public Target what() {
        return new Target(forum, kind, target);
    }

    public boolean confirmed() {
        return confirmedAt != null;
    }

    Follow confirm(Instant now) {
        return confirmed()
                ? this
                : new Follow(id, forum, kind, target, frequency, askedAt, letterAt, now);
    }

    Follow every(Frequency wanted) {
        return new Follow(id, forum, kind, target, wanted, askedAt, letterAt, confirmedAt);
    }

    Follow letter(Instant now) {
        return new Follow(id, forum, kind, target, frequency, askedAt, now, confirmedAt);
    }
}
