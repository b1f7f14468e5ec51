package org.parentvoice.notify.follower;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One address and what it follows. Somebody who follows nothing has no document: without a reason
 * to write to them the address is not ours to keep.
 *
 * @param id keyed hash of the address; the address itself is nowhere else
 * @param email as it was typed; mail goes there
 * @param audiences the groups in which a change finds this person: of confirmed follows only, and
 *     none while paused
 * @param linkAt when a new link to the manage page was last asked for
 */
@Document("followers")
public record Follower(
        @Id String id,
        @Version @Nullable Long version,
        String email,
        List<Follow> follows,
        List<String> audiences,
        @Nullable Instant pausedAt,
        @Nullable Instant linkAt) {

    /** So that nobody can have us fill a stranger's mailbox by naming many things to follow. */
    private static final int LETTERS_AN_HOUR = 10;

    static Follower of(EmailAddress address) {
        return new Follower(address.id(), null, address.typed(), List.of(), List.of(), null, null);
    }

    public Optional<Follow> follow(String followId) {
        return follows.stream().filter(follow -> follow.id().equals(followId)).findFirst();
    }

    public List<Follow> confirmed() {
        return follows.stream().filter(Follow::confirmed).toList();
    }

    public boolean paused() {
        return pausedAt != null;
    }

    /** Asks to follow; {@link Follow#letterAt} moves when it is time for another mail about it. */
    Follower ask(
            EmailAddress address, Target target, Frequency frequency, Waits waits, Instant now) {
        Follower known = confirmed().isEmpty() ? withEmail(address.typed()) : this;
        Optional<Follow> before = known.follow(target.followId());
        if (before.isEmpty()) {
            return known.mayWrite(now)
                    ? known.with(added(Follow.asked(target, frequency, now)))
                    : this;
        }
        Follow follow = before.get();
        Duration wait = follow.confirmed() ? waits.remind() : waits.again();
        boolean again = !now.isBefore(follow.letterAt().plus(wait)) && known.mayWrite(now);
        Follow asked = follow.confirmed() ? follow : follow.every(frequency);
        return known.replaced(follow.id(), any -> again ? asked.letter(now) : asked);
    }

    Follower confirm(String followId, Instant now) {
        return replaced(followId, follow -> follow.confirm(now));
    }

    Follower every(String followId, Frequency frequency) {
        return replaced(followId, follow -> follow.every(frequency));
    }

    Follower stop(String followId) {
        return with(follows.stream().filter(follow -> !follow.id().equals(followId)).toList());
    }

    Follower withoutTargets(FollowKind kind, Collection<String> targets) {
        return with(
                follows.stream()
                        .filter(
                                follow ->
                                        follow.kind() != kind || !targets.contains(follow.target()))
                        .toList());
    }

    Follower withoutUnconfirmed(Instant askedBefore) {
        return with(
                follows.stream()
                        .filter(
                                follow ->
                                        follow.confirmed()
                                                || follow.letterAt().isAfter(askedBefore))
                        .toList());
    }

    Follower pause(Instant now) {
        return new Follower(id, version, email, follows, List.of(), now, linkAt);
    }

    Follower resume() {
        return new Follower(id, version, email, follows, audiences, null, linkAt).with(follows);
    }

    Follower link(Duration wait, Instant now) {
        return linkAt != null && now.isBefore(linkAt.plus(wait))
                ? this
                : new Follower(id, version, email, follows, audiences, pausedAt, now);
    }

    /** Without the address: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "Follower[" + id + "]";
    }

    private boolean mayWrite(Instant now) {
        Instant hourAgo = now.minus(Duration.ofHours(1));
        return follows.stream().filter(follow -> follow.letterAt().isAfter(hourAgo)).count()
                < LETTERS_AN_HOUR;
    }

    private List<Follow> added(Follow follow) {
        return Stream.concat(follows.stream(), Stream.of(follow)).toList();
    }

    private Follower replaced(String followId, UnaryOperator<Follow> change) {
        var changed = new ArrayList<>(follows);
        changed.replaceAll(each -> each.id().equals(followId) ? change.apply(each) : each);
        return with(changed);
    }

    private Follower with(List<Follow> wanted) {
        List<String> groups =
                paused()
                        ? List.of()
                        : wanted.stream()
                                .filter(Follow::confirmed)
                                .map(follow -> follow.what().audience())
                                .distinct()
                                .toList();
        return new Follower(id, version, email, List.copyOf(wanted), groups, pausedAt, linkAt);
    }

    private Follower withEmail(String typed) {
        return new Follower(id, version, typed, follows, audiences, pausedAt, linkAt);
    }
}
