package org.parentvoice.notify.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields used here of what the actions service says about a commitment. */
record CommitmentEvent(
        @Nullable String commitmentId,
        @Nullable String forum,
        @Nullable Long sequence,
        @Nullable String title,
        @Nullable String body,
        @Nullable List<Theme> themes,
        @Nullable String status,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate previousDueOn,
        @Nullable String note,
        @Nullable String reason,
        @Nullable LocalDate occurredOn,
        @Nullable Instant occurredAt) {

    record Theme(@Nullable String id, @Nullable String label) {}
}
