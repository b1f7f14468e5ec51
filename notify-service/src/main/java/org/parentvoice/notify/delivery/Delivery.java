package org.parentvoice.notify.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One mail owed to one follower. Written before anything is sent and kept afterwards: its id, and
 * what it owes, are what stops a second mail for the same reason.
 *
 * @param id what it is about and, as a keyed hash, for whom
 * @param follows why, nearest first; empty for mails about no follow in particular
 * @param owes change and follower of each change it tells of: found once in all deliveries
 * @param tells the changes it tells of, in the order in which they were added; once it is sent,
 *     those it told of
 * @param open whether changes can still be added; null for mails that never take any
 * @param wantedAt when the follower wants it
 * @param reply the mail server's last reply code, for a delivery that failed
 * @param queued its place among those that wait; null once it has ended
 */
@Document("deliveries")
public record Delivery(
        @Id String id,
        DeliveryKind kind,
        String follower,
        String forum,
        List<String> follows,
        @Nullable List<String> owes,
        @Nullable List<Told> tells,
        @Nullable Boolean open,
        DeliveryState state,
        Instant owedAt,
        Instant wantedAt,
        @Nullable Instant endedAt,
        @Nullable Integer reply,
        @Nullable Queued queued) {

    /** Told within this time counts as told at once. */
    private static final Duration AT_ONCE = Duration.ofMinutes(30);

    /** Whether the follower is to be told at once, and not with a digest or in the morning. */
    public boolean atOnce() {
        return isAtOnce(owedAt, wantedAt);
    }

    static boolean isAtOnce(Instant owedAt, Instant wantedAt) {
        return !wantedAt.isAfter(owedAt.plus(AT_ONCE));
    }

    /** The changes this mail tells of. */
    public List<String> changes() {
        return told().stream().map(Told::change).distinct().toList();
    }

    /** What this mail tells of. */
    public List<Told> told() {
        return tells == null ? List.of() : tells;
    }

    /** Whether changes can still be added. */
    boolean isOpen() {
        return open != null && open;
    }

    /**
     * Its place in the queue.
     *
     * @throws NullPointerException when it has ended
     */
    public Queued place() {
        return Objects.requireNonNull(queued, "it has ended");
    }

    /** The same, closed and in the hands of who has this lease. */
    Delivery taken(String lease, Instant until) {
        return new Delivery(
                id,
                kind,
                follower,
                forum,
                follows,
                owes,
                tells,
                isOpen() ? Boolean.FALSE : open,
                state,
                owedAt,
                wantedAt,
                endedAt,
                reply,
                place().taken(lease, until));
    }

    /** The same, telling only of these. */
    public Delivery telling(Predicate<Told> which) {
        return tells == null
                ? this
                : new Delivery(
                        id,
                        kind,
                        follower,
                        forum,
                        follows,
                        owes,
                        tells.stream().filter(which).toList(),
                        open,
                        state,
                        owedAt,
                        wantedAt,
                        endedAt,
                        reply,
                        queued);
    }

    /** The question what became of it: one per follower and time that something was delivered. */
    public static Delivery ofQuestion(
            String forum, String follower, Told about, Instant now, Instant wantedAt) {
        return new Delivery(
                DeliveryKind.QUESTION + ":" + about.owedTo(follower),
                DeliveryKind.QUESTION,
                follower,
                forum,
                about.follows(),
                null,
                List.of(about),
                null,
                DeliveryState.WAITING,
                now,
                wantedAt,
                null,
                null,
                Queued.first(DeliveryKind.QUESTION, wantedAt));
    }

    /**
     * A mail about following: one per occasion.
     *
     * @param asked when it was asked for; the same instant is the same mail
     */
    public static Delivery ofLetter(
            DeliveryKind kind, String forum, String follower, List<String> follows, Instant asked) {
        return new Delivery(
                kind + ":" + follower + ":" + follows + ":" + asked.toEpochMilli(),
                kind,
                follower,
                forum,
                follows,
                null,
                null,
                null,
                DeliveryState.WAITING,
                asked,
                asked,
                null,
                null,
                Queued.first(kind, asked));
    }
}
