package org.parentvoice.actions.commitment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.actions.commitment.CommitmentStatus;
import org.parentvoice.actions.commitment.EntryKind;
import org.parentvoice.actions.commitment.Evidence;
import org.parentvoice.actions.commitment.HistoryEntry;
import org.parentvoice.actions.commitment.Rag;
import org.parentvoice.actions.commitment.Verdict;
import org.parentvoice.actions.telling.Telling;
import org.parentvoice.actions.telling.TellingView;

/**
 * An entry in the history as everybody may see it: not who wrote it down.
 *
 * @param told how many families were told of it; left out where that is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryView(
        String id,
        EntryKind kind,
        LocalDate on,
        Instant recordedAt,
        @Nullable CommitmentStatus status,
        @Nullable CommitmentStatus previousStatus,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate previousDueOn,
        @Nullable Rag rag,
        @Nullable Verdict verdict,
        @Nullable String body,
        @Nullable String note,
        @Nullable String reason,
        List<Evidence> evidence,
        @Nullable TellingView told) {

    public static HistoryView of(HistoryEntry entry) {
        return of(entry, null);
    }

    static HistoryView of(HistoryEntry entry, @Nullable Telling telling) {
        return new HistoryView(
                entry.id(),
                entry.kind(),
                entry.on(),
                entry.recordedAt(),
                entry.status(),
                entry.previousStatus(),
                entry.dueOn(),
                entry.previousDueOn(),
                entry.rag(),
                entry.verdict(),
                entry.by(),
                entry.note(),
                entry.reason(),
                entry.evidence(),
                telling == null ? null : TellingView.of(telling).orElse(null));
    }
}
