package org.parentvoice.actions.commitment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parentvoice.actions.commitment.Commitment;
import org.parentvoice.actions.commitment.CommitmentStatus;
import org.parentvoice.actions.commitment.Details;
import org.parentvoice.actions.commitment.HistoryEntry;
import org.parentvoice.actions.commitment.Rag;
import org.parentvoice.actions.commitment.State;
import org.parentvoice.actions.commitment.ThemeRef;
import org.parentvoice.actions.telling.Telling;

/**
 * A commitment as everybody may see it.
 *
 * @param reason why it was declined
 * @param latest the newest entry with words in it
 * @param version for {@code If-Match}
 * @param history oldest first; left out where only an overview was asked for
 */
public record CommitmentView(
        String id,
        String forum,
        String title,
        String description,
        String body,
        @Nullable String leadRole,
        List<ThemeRef> themes,
        CommitmentStatus status,
        @Nullable Rag rag,
        @Nullable String ragReason,
        boolean overdue,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate dueOn,
        @Nullable String measure,
        @Nullable String source,
        @Nullable String reason,
        @Nullable HistoryView latest,
        long version,
        Instant createdAt,
        Instant updatedAt,
        String url,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<HistoryView> history) {

    /**
     * With its history.
     *
     * @param told by change, as far as it is known
     */
    static CommitmentView full(Commitment commitment, LocalDate today, Map<String, Telling> told) {
        return of(
                commitment,
                today,
                commitment.story().stream()
                        .map(each -> HistoryView.of(each, told.get(each.id())))
                        .toList());
    }

    /** Without its history. */
    public static CommitmentView brief(Commitment commitment, LocalDate today) {
        return of(commitment, today, null);
    }

    private static CommitmentView of(
            Commitment commitment, LocalDate today, @Nullable List<HistoryView> history) {
        Details details = commitment.details();
        State state = commitment.state();
        HistoryEntry latest = commitment.latest();
        return new CommitmentView(
                commitment.id(),
                commitment.forum(),
                details.title(),
                details.description(),
                details.body(),
                details.leadRole(),
                details.themes(),
                state.status(),
                state.rag(),
                state.ragReason(),
                state.isOverdue(today),
                details.startsOn(),
                state.dueOn(),
                details.measure(),
                details.source(),
                state.reason(),
                latest == null ? null : HistoryView.of(latest),
                commitment.sequence(),
                commitment.createdAt(),
                commitment.updatedAt(),
                "/forums/" + commitment.forum() + "/commitments/" + commitment.id(),
                history);
    }
}
