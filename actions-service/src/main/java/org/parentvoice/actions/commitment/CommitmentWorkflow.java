package org.parentvoice.actions.commitment;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.problem.Problems;
import org.parentvoice.kit.security.ForumAccess;
import org.springframework.stereotype.Service;

/**
 * Making and changing commitments. The caller has to coordinate the commitment's forum. Asking the
 * same thing again under the same key changes nothing a second time.
 */
@Service
public class CommitmentWorkflow {

    private static final int TRIES = 20;

    private final Commitments commitments;
    private final Clock clock;

    CommitmentWorkflow(Commitments commitments, Clock clock) {
        this.commitments = commitments;
        this.clock = clock;
    }

    /** Writes down a new commitment. */
    public Commitment make(
            String forum,
            Details details,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate occurredOn,
            @Nullable String key) {
        ForumAccess.requireCoordinator(forum);
        String id = idFor(forum, key, details + "|" + dueOn + "|" + occurredOn);
        Instant now = now();
        HistoryEntry entry =
                Draft.of(EntryKind.MADE)
                        .id(idFor(id, "made", ""))
                        .on(occurredOn)
                        .dueOn(null, dueOn)
                        .entry(1, now, ForumAccess.callerName());
        var commitment =
                new Commitment(
                        id, forum, 1, details, State.raised(dueOn), List.of(entry), now, now);
        return commitments.insert(commitment, entry) ? commitment : commitments.get(id);
    }

    /**
     * Makes a change. When somebody else changes the same commitment meanwhile it is thought over
     * again, on what is there then.
     *
     * @param request what was asked, to tell one use of a key from another
     * @param change throws a problem when what is asked may not be
     */
    public Commitment change(
            String id, @Nullable String key, Object request, Function<Commitment, Change> change) {
        String entryId = idFor(id, key, request.toString());
        for (int i = 0; i < TRIES; i++) {
            Commitment before = forCoordinator(id);
            if (before.has(entryId)) {
                return before;
            }
            Commitment after = attempt(before, change.apply(before), entryId);
            if (after != null) {
                return after;
            }
        }
        throw Problems.conflict("Many people are changing this at once. Please try again.");
    }

    /**
     * Makes a change to exactly the version that the caller has seen.
     *
     * @param version what the caller has seen
     * @throws org.springframework.web.ErrorResponseException 412 when it is another by now
     */
    public Commitment changeVersion(String id, long version, Function<Commitment, Change> change) {
        Commitment before = forCoordinator(id);
        if (before.sequence() == version) {
            Commitment after = attempt(before, change.apply(before), UUID.randomUUID().toString());
            if (after != null) {
                return after;
            }
        }
        throw Problems.preconditionFailed(
                "Somebody has changed this since you read it. Read it again, then change it.");
    }

    private Commitment forCoordinator(String id) {
        Commitment commitment = commitments.get(id);
        ForumAccess.requireCoordinator(commitment.forum());
        return commitment;
    }

    private @Nullable Commitment attempt(Commitment before, Change change, String entryId) {
        HistoryEntry entry =
                change.entry()
                        .id(entryId)
                        .entry(before.sequence() + 1, now(), ForumAccess.callerName());
        return attempt(commitments, before, change, entry);
    }

    static @Nullable Commitment attempt(
            Commitments commitments, Commitment before, Change change, HistoryEntry entry) {
        var history = new ArrayList<>(before.history());
        history.add(entry);
        var after =
                new Commitment(
                        before.id(),
                        before.forum(),
                        entry.sequence(),
                        change.details(),
                        change.state(),
                        List.copyOf(history),
                        before.createdAt(),
                        entry.recordedAt());
        return commitments.store(before, after, entry) ? after : null;
    }

    /** The database keeps milliseconds, and an event has to be the same when read back. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String idFor(String scope, @Nullable String key, String request) {
        if (key == null || key.isBlank()) {
            return UUID.randomUUID().toString();
        }
        byte[] name = String.join("|", scope, key, request).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }
}
