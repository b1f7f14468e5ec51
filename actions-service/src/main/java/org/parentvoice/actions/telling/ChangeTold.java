package org.parentvoice.actions.telling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code notify.change-told}. */
record ChangeTold(
        @Nullable String changeId,
        @Nullable String commitmentId,
        @Nullable String forum,
        @Nullable Integer told,
        @Nullable Integer failed,
        @Nullable Integer waiting,
        @Nullable Instant at) {}
