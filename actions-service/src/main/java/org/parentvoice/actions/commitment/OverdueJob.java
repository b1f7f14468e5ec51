package org.parentvoice.actions.commitment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Says once, for every due date that passes, that it has passed. The entry in the history is what
 * remembers it, and the version guards it, so any number of these may run.
 */
@Component
class OverdueJob {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueJob.class);

    private final Commitments commitments;
    private final Clock clock;
    private final Duration settle;

    OverdueJob(
            Commitments commitments,
            Clock clock,
            @Value("${parentvoice.actions.overdue.settle:1m}") Duration settle) {
        this.commitments = commitments;
        this.clock = clock;
        this.settle = settle;
    }

    @Scheduled(
            initialDelayString = "${parentvoice.actions.overdue.every:20s}",
            fixedDelayString = "${parentvoice.actions.overdue.every:20s}")
    void run() {
        try {
            announce();
        } catch (RuntimeException e) {
            LOG.warn("Looking for overdue commitments failed, will try again", e);
        }
    }

    /** Announces what is overdue now; what was changed a moment ago may be half written up. */
    int announce() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int announced = 0;
        for (Commitment each : commitments.dueBefore(LondonDays.of(now))) {
            boolean settled = !each.updatedAt().isAfter(now.minus(settle));
            if (settled && !isAnnounced(each) && announce(each, now)) {
                announced++;
            }
        }
        return announced;
    }

    private boolean announce(Commitment commitment, Instant now) {
        LocalDate dueOn = commitment.state().dueOn();
        HistoryEntry entry =
                Draft.of(EntryKind.OVERDUE)
                        .dueOn(null, dueOn)
                        .note("The date passed and it is not done yet.")
                        .entry(commitment.sequence() + 1, now, "the calendar");
        Change change = Change.note(commitment, Draft.of(EntryKind.OVERDUE));
        return CommitmentWorkflow.attempt(commitments, commitment, change, entry) != null;
    }

    private static boolean isAnnounced(Commitment commitment) {
        LocalDate dueOn = commitment.state().dueOn();
        return commitment.history().stream()
                .anyMatch(
                        entry ->
                                entry.kind() == EntryKind.OVERDUE
                                        && entry.dueOn() != null
                                        && entry.dueOn().equals(dueOn));
    }
}
