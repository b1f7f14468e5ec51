package org.parentvoice.notify.follower;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One address and what it follows. Who has stopped the last of it is kept for a while, so that they
 * can take it back, and gets nothing. After that there is no document: without a reason to write to
 * them the address is not ours to keep.
 *
 * @param id keyed hash of the address; the address itself is nowhere else
 * @param email as it was typed; mail goes there
 * @param audiences the groups in which a change finds this person: of confirmed follows only, and
 *     none while paused
 * @param pausedUntil when the pause ends by itself, or null for one that the person ends
 * @param atNight whether mail may come in the quiet hours too
 * @param stopped what was stopped last, for as long as that can be undone
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
        Follower known = confirmed().isEmpty() ? copy(address.typed(), atNight, linkAt) : this;
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

    /**
     * When the address goes by itself, or nothing while something is followed.
     *
     * @param unconfirmedFor how long what was asked for waits for its confirmation
     */
    public Optional<Instant> goneAt(Duration unconfirmedFor) {
        return confirmed().isEmpty()
                ? Stream.concat(
                                Stream.ofNullable(stopped).map(Stopped::until),
                                follows.stream().map(it -> it.letterAt().plus(unconfirmedFor)))
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    /**
     * Confirms it. Who had left begins anew, without the break they once took.
     *
     * @param undoUntil how long they can still take back what they stopped before
     */
    Follower confirm(String followId, Instant now, Instant undoUntil) {
        boolean back = confirmed().isEmpty() && follow(followId).isPresent();
        Follower anew =
                back
                        ? copy(
                                follows,
                                null,
                                null,
                                stopped == null ? null : stopped.untilAtMost(undoUntil))
                        : this;
        return anew.confirm(followId, now);
    }

    Follower confirm(String followId, Instant now) {
        return replaced(followId, follow -> follow.confirm(now));
    }

    Follower every(String followId, Frequency frequency) {
        return replaced(followId, follow -> follow.every(frequency));
    }

    /** Stops these; what of them was confirmed can be taken back for a while. */
    Follower stop(Predicate<Follow> which, Keeps keeps, Instant now) {
        List<Follow> gone = confirmed().stream().filter(which).toList();
        Follower left = with(follows.stream().filter(which.negate()).toList());
        if (gone.isEmpty()) {
            return left;
        }
        Duration kept = left.confirmed().isEmpty() ? keeps.address() : keeps.undo();
        return left.stopped(new Stopped(gone, now.plus(kept)));
    }

    /** Whether the last stop was of nothing but these, so that undoing brings nothing else back. */
    public boolean stoppedOnly(Collection<String> followIds) {
        return stopped == null
                || stopped.follows().stream().allMatch(last -> followIds.contains(last.id()));
    }

    /** Takes the last stop back. */
    Follower undoStop() {
        List<Follow> back = undoable();
        List<String> ids = back.stream().map(Follow::id).toList();
        return stopped(null)
                .with(
                        Stream.concat(
                                        follows.stream().filter(it -> !ids.contains(it.id())),
                                        back.stream())
                                .toList());
    }

    /** What undoing would bring back: not what is followed again by now. */
    public List<Follow> undoable() {
        return stopped == null
                ? List.of()
                : stopped.follows().stream()
                        .filter(last -> follow(last.id()).filter(Follow::confirmed).isEmpty())
                        .toList();
    }

    /** Forgets what can no longer be undone. */
    Follower stopForGood(Instant now) {
        return stopped != null && stopped.isOver(now) ? stopped(null) : this;
    }

    Follower atNight(boolean wanted) {
        return copy(email, wanted, linkAt);
    }

    /** Without what no longer is there to be followed, which cannot be taken back either. */
    Follower withoutTargets(FollowKind kind, Collection<String> targets) {
        Stopped last = stopped == null ? null : stopped.withoutTargets(kind, targets);
        Follower left = stopped(last == null || last.follows().isEmpty() ? null : last);
        return left.with(
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
        return linkAt != null && now.isBefore(linkAt.plus(wait)) ? this : copy(email, atNight, now);
    }

    /** Without the address: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "Follower[" + id + "]";
    }

    private Follower stopped(@Nullable Stopped last) {
        return copy(follows, pausedAt, pausedUntil, last);
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

    private Follower copy(String typed, @Nullable Boolean night, @Nullable Instant link) {
        return new Follower(
                id,
                version,
                typed,
                follows,
                audiences,
                pausedAt,
                pausedUntil,
                night,
                stopped,
                link);
    }
}
