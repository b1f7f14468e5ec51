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
 * @param pausedUntil when the pause ends by itself, or null for one that the person ends
 * @param atNight whether mail may come in the quiet hours too
 * @param stopped what was stopped last on the manage page, for as long as that can be undone
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
        @Nullable Instant pausedUntil,
        @Nullable Boolean atNight,
        @Nullable Stopped stopped,
        @Nullable Instant linkAt) {

    /** Stopped, and can be taken back for a while. */
    public record Stopped(Follow follow, Instant at) {}

    /** So that nobody can have us fill a stranger's mailbox by naming many things to follow. */
    private static final int LETTERS_AN_HOUR = 10;

    static Follower of(EmailAddress address) {
        return new Follower(
                address.id(),
                null,
                address.typed(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null);
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

    /** Whether mail may come in the quiet hours too. */
    public boolean anyTime() {
        return Boolean.TRUE.equals(atNight);
    }

    /** Whether there is no reason left to keep the address. */
    boolean done() {
        return follows.isEmpty() && stopped == null;
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

    /** Stops it in a way that can be undone for a while. */
    Follower stopForNow(String followId, Instant now) {
        return follow(followId)
                .map(follow -> copy(follows, pausedAt, pausedUntil, new Stopped(follow, now)))
                .map(follower -> follower.stop(followId))
                .orElse(this);
    }

    /** Takes the last stop back. */
    Follower undoStop() {
        Stopped last = stopped;
        if (last == null) {
            return this;
        }
        Follower back = copy(follows, pausedAt, pausedUntil, null);
        Follower without = back.stop(last.follow().id());
        return undoable().isEmpty() ? back : without.with(without.added(last.follow()));
    }

    /** What undoing would bring back: not what is followed again by now. */
    public Optional<Follow> undoable() {
        return Optional.ofNullable(stopped)
                .map(Stopped::follow)
                .filter(last -> follow(last.id()).filter(Follow::confirmed).isEmpty());
    }

    /** The last stop can no longer be undone. */
    Follower stopForGood(Instant stoppedBefore) {
        return stopped != null && stopped.at().isBefore(stoppedBefore)
                ? copy(follows, pausedAt, pausedUntil, null)
                : this;
    }

    Follower atNight(boolean wanted) {
        return new Follower(
                id,
                version,
                email,
                follows,
                audiences,
                pausedAt,
                pausedUntil,
                wanted,
                stopped,
                linkAt);
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

    /**
     * @param until when the pause ends by itself, or null
     */
    Follower pause(Instant now, @Nullable Instant until) {
        return copy(follows, now, until, stopped).with(follows);
    }

    Follower resume() {
        return copy(follows, null, null, stopped).with(follows);
    }

    /** Ends a pause whose time is over. */
    Follower resumeIfOver(Instant now) {
        return pausedUntil == null || pausedUntil.isAfter(now) ? this : resume();
    }

    Follower link(Duration wait, Instant now) {
        return linkAt != null && now.isBefore(linkAt.plus(wait))
                ? this
                : new Follower(
                        id,
                        version,
                        email,
                        follows,
                        audiences,
                        pausedAt,
                        pausedUntil,
                        atNight,
                        stopped,
                        now);
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
        return new Follower(
                id,
                version,
                email,
                List.copyOf(wanted),
                groups,
                pausedAt,
                pausedUntil,
                atNight,
                stopped,
                linkAt);
    }

    private Follower copy(
            List<Follow> wanted,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable Stopped last) {
        return new Follower(
                id, version, email, wanted, audiences, since, until, atNight, last, linkAt);
    }

    private Follower withEmail(String typed) {
        return new Follower(
                id,
                version,
                typed,
                follows,
                audiences,
                pausedAt,
                pausedUntil,
                atNight,
                stopped,
                linkAt);
    }
}
