package org.parentvoice.actions.commitment;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How many commitments there are in each status, and how many are overdue. */
@Component
class CommitmentMeters {

    private static final Logger LOG = LoggerFactory.getLogger(CommitmentMeters.class);

    private final Commitments commitments;
    private final Clock clock;
    private volatile Counts counts = new Counts(Map.of(), Double.NaN);

    /** Absent (NaN) until counted, rather than a nought that nobody has counted. */
    private record Counts(Map<CommitmentStatus, Integer> byStatus, double overdue) {

        double of(CommitmentStatus status) {
            return Double.isNaN(overdue) ? Double.NaN : byStatus.getOrDefault(status, 0);
        }
    }

    CommitmentMeters(Commitments commitments, Clock clock, MeterRegistry meters) {
        this.commitments = commitments;
        this.clock = clock;
        for (CommitmentStatus status : CommitmentStatus.values()) {
            Gauge.builder("parentvoice.commitments", this, all -> all.counts.of(status))
                    .tag("status", status.word())
                    .description("Commitments by status")
                    .register(meters);
        }
        Gauge.builder("parentvoice.commitments.overdue", this, all -> all.counts.overdue())
                .description("Commitments past their date and not done")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${parentvoice.actions.count-every:10s}")
    void count() {
        try {
            var byStatus = new EnumMap<CommitmentStatus, Integer>(CommitmentStatus.class);
            int overdue = 0;
            for (Commitment each : commitments.all()) {
                byStatus.merge(each.state().status(), 1, Integer::sum);
                overdue += each.state().isOverdue(LondonDays.today(clock)) ? 1 : 0;
            }
            counts = new Counts(byStatus, overdue);
        } catch (RuntimeException e) {
            counts = new Counts(Map.of(), Double.NaN);
            LOG.warn("Counting commitments failed: {}", e.getClass().getSimpleName());
        }
    }
}
