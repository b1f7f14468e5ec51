package org.parentvoice.notify.sending;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.meter.BackgroundLooks;
import org.parentvoice.kit.meter.Latest;
import org.parentvoice.kit.meter.StageLatency;
import org.parentvoice.notify.delivery.DeliveryQueue;
import org.springframework.stereotype.Component;

/** Counts how attempts end. */
@Component
class SendMeters {

    enum Outcome {
        SENT,
        RETRY,
        FAILED,
        CANCELLED,
        SUPPRESSED
    }

    private final Map<Outcome, Counter> outcomes = new EnumMap<>(Outcome.class);
    private final StageLatency latency;

    SendMeters(MeterRegistry meters, Clock clock, DeliveryQueue queue, BackgroundLooks looks) {
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(
                    outcome,
                    Counter.builder("parentvoice.deliveries")
                            .description("Emails by how the attempt ended")
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(meters));
        }
        latency = new StageLatency(meters, clock, "notified");
        Latest<Long> waiting = looks.add(queue::waiting);
        Gauge.builder("parentvoice.deliveries.waiting", waiting, it -> it.number(Long::doubleValue))
                .description("Emails owed by now and not sent")
                .register(meters);
    }

    void count(Outcome outcome) {
        Objects.requireNonNull(outcomes.get(outcome)).increment();
    }

    /** Somebody was told of a change of this time. */
    void told(@Nullable Instant happened) {
        latency.done(happened);
    }
}
