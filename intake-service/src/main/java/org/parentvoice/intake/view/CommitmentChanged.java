package org.parentvoice.intake.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What we use of the events on {@code commitments}. */
record CommitmentChanged(
        String commitmentId,
        String forum,
        long sequence,
        String title,
        String status,
        @Nullable List<ThemeRef> themes) {

    boolean isWhole() {
        return commitmentId != null && forum != null && title != null && status != null;
    }
}
