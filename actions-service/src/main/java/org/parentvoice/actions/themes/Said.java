package org.parentvoice.actions.themes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event about one piece of feedback.
 *
 * @param sequence grows with every decision about it; an erasure outranks them all
 * @param contribution what it adds to the counts from now on; nothing once it is erased
 * @param labels of its themes
 */
record Said(
        int partition,
        long offset,
        String feedbackId,
        String forum,
        long sequence,
        @Nullable Contribution contribution,
        @Nullable String quote,
        @Nullable LocalDate on,
        Map<String, String> labels,
        @Nullable Instant time) {

    static final long ERASED = Long.MAX_VALUE;
}
