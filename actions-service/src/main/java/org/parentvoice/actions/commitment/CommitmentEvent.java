package org.parentvoice.actions.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of every event of a commitment, as {@code contracts/} describes it. */
record CommitmentEvent(
        String commitmentId,
        String forum,
        long sequence,
        EntryKind kind,
        String title,
        String description,
        String body,
        List<ThemeRef> themes,
        CommitmentStatus status,
        @Nullable CommitmentStatus previousStatus,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate previousDueOn,
        @Nullable String note,
        @Nullable String reason,
        List<Evidence> evidence,
        LocalDate occurredOn,
        Instant occurredAt) {

    static CommitmentEvent of(Commitment commitment, HistoryEntry entry) {
        Details details = commitment.details();
        return new CommitmentEvent(
                commitment.id(),
                commitment.forum(),
                entry.sequence(),
                entry.kind(),
                details.title(),
                details.description(),
                details.body(),
                details.themes(),
                commitment.state().status(),
                entry.kind() == EntryKind.STATUS ? entry.previousStatus() : null,
                details.startsOn(),
                commitment.state().dueOn(),
                entry.kind() == EntryKind.DUE_DATE ? entry.previousDueOn() : null,
                entry.note(),
                entry.reason(),
                entry.evidence(),
                entry.on(),
                entry.recordedAt());
    }
}
