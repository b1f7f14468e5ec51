package org.parentvoice.actions.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dated entry in a commitment's history. Which of the optional parts it has depends on its
 * kind.
 *
 * @param id also the id of the event that tells of it
 * @param sequence the commitment's version after it
 * @param on the day it happened, as families see it
 * @param recordedBy who wrote it down; never leaves the service
 * @param by who replied
 */
public record HistoryEntry(
        String id,
        long sequence,
        EntryKind kind,
        LocalDate on,
        Instant recordedAt,
        String recordedBy,
        @Nullable CommitmentStatus status,
        @Nullable CommitmentStatus previousStatus,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate previousDueOn,
        @Nullable Rag rag,
        @Nullable Verdict verdict,
        @Nullable String by,
        @Nullable String note,
        @Nullable String reason,
        List<Evidence> evidence) {}
