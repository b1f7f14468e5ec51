package org.parentvoice.actions.commitment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.parentvoice.actions.commitment.Commitment;
import org.parentvoice.actions.commitment.LondonDays;
import org.parentvoice.actions.telling.Telling;
import org.parentvoice.actions.telling.Tellings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Commitments as everybody may see them, with their histories and how many were told of each. */
@Component
public class CommitmentViews {

    private static final Logger LOG = LoggerFactory.getLogger(CommitmentViews.class);

    private final Tellings tellings;
    private final Clock clock;

    CommitmentViews(Tellings tellings, Clock clock) {
        this.tellings = tellings;
        this.clock = clock;
    }

    public CommitmentView full(Commitment commitment) {
        return full(List.of(commitment)).getFirst();
    }

    /** In the order given; one look into the database for all of them. */
    List<CommitmentView> full(List<Commitment> commitments) {
        Map<String, Telling> told = told(commitments);
        LocalDate today = LondonDays.today(clock);
        return commitments.stream().map(each -> CommitmentView.full(each, today, told)).toList();
    }

    /**
     * What is known of how many were told, by change. Nothing when it cannot be read: after a
     * refusal, what was just saved would be sent again.
     */
    public Map<String, Telling> told(List<Commitment> commitments) {
        try {
            return tellings.of(commitments.stream().map(Commitment::id).toList());
        } catch (DataAccessException e) {
            LOG.warn("How many were told is left out: {}", e.getClass().getSimpleName());
            return Map.of();
        }
    }
}
