package org.parentvoice.actions.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A history entry being put together. */
public final class Draft {

    private final EntryKind kind;
    private String id = UUID.randomUUID().toString();
    private @Nullable LocalDate on;
    private @Nullable CommitmentStatus status;
    private @Nullable CommitmentStatus previousStatus;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate previousDueOn;
    private @Nullable Rag rag;
    private @Nullable Verdict verdict;
    private @Nullable String by;
    private @Nullable String note;
    private @Nullable String reason;
    private List<Evidence> evidence = List.of();

    private Draft(EntryKind kind) {
        this.kind = kind;
    }

    public static Draft of(EntryKind kind) {
        return new Draft(kind);
    }

    Draft id(String value) {
        id = value;
        return this;
    }

    /** The day it happened; today where nothing else is said. */
    public Draft on(@Nullable LocalDate day) {
        on = day;
        return this;
    }

    public Draft status(CommitmentStatus from, CommitmentStatus to) {
        previousStatus = from;
        status = to;
        return this;
    }

    public Draft dueOn(@Nullable LocalDate from, @Nullable LocalDate to) {
        previousDueOn = from;
        dueOn = to;
        return this;
    }

    public Draft rag(Rag value) {
        rag = value;
        return this;
    }

    public Draft verdict(Verdict value) {
        verdict = value;
        return this;
    }

    public Draft by(String value) {
        by = value;
        return this;
    }

    public Draft note(@Nullable String value) {
        note = value;
        return this;
    }

    public Draft reason(@Nullable String value) {
        reason = value;
        return this;
    }

    public Draft evidence(@Nullable List<Evidence> value) {
        evidence = value == null ? List.of() : List.copyOf(value);
        return this;
    }

    HistoryEntry entry(long sequence, Instant now, String recordedBy) {
        return new HistoryEntry(
                id,
                sequence,
                kind,
                on == null ? LondonDays.of(now) : on,
                now,
                recordedBy,
                status,
                previousStatus,
                dueOn,
                previousDueOn,
                rag,
                verdict,
                by,
                note,
                reason,
                evidence);
    }
}
