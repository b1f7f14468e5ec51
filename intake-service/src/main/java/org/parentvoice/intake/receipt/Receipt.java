package org.parentvoice.intake.receipt;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.intake.view.ThemeRef;

/**
 * Where a piece of feedback is now.
 *
 * @param state received, themed, with-a-person (held back until somebody has read it) or erased
 * @param receivedAt null in the first moment, while our own view is not built
 * @param text what we kept: private details are taken out
 * @param eraseUrl where to erase it; null once it is erased, or while a person has it
 */
record Receipt(
        String id,
        String forum,
        String state,
        @Nullable Instant receivedAt,
        @Nullable String text,
        List<ThemeRef> themes,
        List<CommitmentOnReceipt> commitments,
        @Nullable String eraseUrl) {

    static final String RECEIVED = "received";
    static final String THEMED = "themed";
    static final String WITH_A_PERSON = "with-a-person";
    static final String ERASED = "erased";

    record CommitmentOnReceipt(
            String id, String title, String status, String statusLabel, String url) {}

    static Receipt without(ReceiptLinks.Ref ref, String state, @Nullable String eraseUrl) {
        return new Receipt(
                ref.feedbackId(), ref.forum(), state, null, null, List.of(), List.of(), eraseUrl);
    }
}
