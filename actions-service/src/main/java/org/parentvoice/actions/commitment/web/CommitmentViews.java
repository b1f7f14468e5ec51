package org.parentvoice.actions.commitment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.parentvoice.actions.commitment.Commitment;
import org.parentvoice.actions.commitment.LondonDays;
import org.parentvoice.actions.telling.Telling;
import org.parentvoice.actions.telling.Tellings;
import org.springframework.stereotype.Component;

/** Commitments as everybody may see them, with their histories and how many were told of each. */
@Component
public class CommitmentViews {

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
        Map<String, Telling> told = tellings.of(commitments.stream().map(Commitment::id).toList());
        LocalDate today = LondonDays.today(clock);
        return commitments.stream().map(each -> CommitmentView.full(each, today, told)).toList();
    }
}
