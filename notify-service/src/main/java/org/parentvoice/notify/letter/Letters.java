package org.parentvoice.notify.letter;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parentvoice.notify.change.Change;
import org.parentvoice.notify.delivery.Delivery;
import org.parentvoice.notify.follower.Follow;
import org.parentvoice.notify.follower.Follower;
import org.springframework.stereotype.Component;

/** Writes the mail for a delivery, if the follower still wants it. */
@Component
public class Letters {

    private final ChangeLetter changes;
    private final FollowLetters follows;

    Letters(ChangeLetter changes, FollowLetters follows) {
        this.changes = changes;
        this.follows = follows;
    }

    /**
     * The mail, or nothing when it is no longer wanted.
     *
     * @param change the change a {@code CHANGE} tells of
     */
    public Optional<Letter> of(Delivery delivery, Follower follower, @Nullable Change change) {
        String id = follower.id();
        return switch (delivery.kind()) {
            case CHANGE ->
                    change == null || follower.paused()
                            ? Optional.empty()
                            : first(delivery, follower, true)
                                    .map(follow -> changes.of(change, id, follow));
            case CONFIRM ->
                    first(delivery, follower, false).map(follow -> follows.confirm(id, follow));
            case ALREADY ->
                    first(delivery, follower, true).map(follow -> follows.already(id, follow));
            case MANAGE -> Optional.of(follows.manage(id, delivery.forum()));
        };
    }

    /**
     * Please confirm, also for who did so before: their address did not work for a while. Nothing
     * when it is no longer wanted.
     */
    public Optional<Letter> confirmation(Delivery delivery, Follower follower) {
        return delivery.follows().stream()
                .flatMap(id -> follower.follow(id).stream())
                .findFirst()
                .map(follow -> follows.confirm(follower.id(), follow));
    }

    private static Optional<Follow> first(Delivery delivery, Follower follower, boolean confirmed) {
        return delivery.follows().stream()
                .flatMap(id -> follower.follow(id).stream())
                .filter(follow -> follow.confirmed() == confirmed)
                .findFirst();
    }
}
