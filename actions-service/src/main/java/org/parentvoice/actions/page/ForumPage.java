package org.parentvoice.actions.page;

import java.util.List;
import org.parentvoice.actions.commitment.web.CommitmentView;

/**
 * All that the forum's page says.
 *
 * @param told by theme, what most said first
 * @param done delivered, or confirmed by families; newest first
 * @param planned on the way, what is due first comes first
 * @param declined with the reason
 */
record ForumPage(
        List<Told> told,
        List<CommitmentView> done,
        List<CommitmentView> planned,
        List<CommitmentView> declined,
        Coverage coverage) {}
