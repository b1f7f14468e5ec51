package org.parentvoice.actions.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.actions.commitment.Commitment;
import org.parentvoice.actions.commitment.CommitmentStatus;
import org.parentvoice.actions.numbers.SmallNumbers;

/**
 * A forum and what may be counted in public.
 *
 * @param voices rounded down to a multiple of five; nothing when fewer than five
 */
record ForumSummary(
        String id,
        String name,
        String council,
        @Nullable Integer voices,
        String voicesLabel,
        Counts commitments) {

    record Counts(int done, int planned, int declined, int overdue) {}

    static ForumSummary of(
            String id,
            String name,
            String council,
            int voices,
            List<Commitment> commitments,
            LocalDate today) {
        int done = 0;
        int planned = 0;
        int declined = 0;
        int overdue = 0;
        for (Commitment each : commitments) {
            CommitmentStatus status = each.state().status();
            done += status.isDone() ? 1 : 0;
            planned += status.isClosed() ? 0 : 1;
            declined += status == CommitmentStatus.DECLINED ? 1 : 0;
            overdue += each.state().isOverdue(today) ? 1 : 0;
        }
        return new ForumSummary(
                id,
                name,
                council,
                SmallNumbers.rounded(voices),
                SmallNumbers.roundedLabel(voices),
                new Counts(done, planned, declined, overdue));
    }
}
