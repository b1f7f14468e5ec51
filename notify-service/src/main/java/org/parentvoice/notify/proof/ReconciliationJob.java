package org.parentvoice.notify.proof;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares once a day, and says what does not agree: in numbers, and by id in the log. */
@Component
class ReconciliationJob {

    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationJob.class);
    private static final int NAMED = 20;

    private final Reconciliation reconciliation;
    private volatile double differences = Double.NaN;

    ReconciliationJob(Reconciliation reconciliation, MeterRegistry meters) {
        this.reconciliation = reconciliation;
        Gauge.builder("parentvoice.reconciliation.differences", this, it -> it.differences)
                .description("Changes, deliveries and queue entries that do not agree")
                .register(meters);
    }

    @Scheduled(initialDelay = 10, fixedDelay = 1_440, timeUnit = TimeUnit.MINUTES)
    void compare() {
        // Unknown, should it fail.
        differences = Double.NaN;
        Map<String, List<String>> found = reconciliation.differences();
        differences = found.values().stream().mapToInt(List::size).sum();
        found.forEach(
                (what, ids) ->
                        LOG.warn(
                                "Reconciliation: {} {}, such as {}",
                                ids.size(),
                                what,
                                ids.stream().limit(NAMED).toList()));
    }
}
