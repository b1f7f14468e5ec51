package org.parentvoice.notify.change;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The number that matters most here: a promise moved, and nobody who follows it knows. */
@Component
class ChangeMeters {

    private static final Duration TIME_TO_TELL = Duration.ofHours(1);

    /** A little longer than a mail is tried: after that nothing more can be done about it. */
    private static final Duration LOOKED_AT = Duration.ofDays(4);

    private final Changes changes;
    private final Clock clock;

    ChangeMeters(Changes changes, Clock clock, MeterRegistry meters) {
        this.changes = changes;
        this.clock = clock;
        Gauge.builder("parentvoice.changes.undelivered", this, ChangeMeters::undelivered)
                .description("Changes that reached none of their followers within the hour")
                .register(meters);
    }

    private double undelivered() {
        Instant now = clock.instant();
        return changes.undelivered(now.minus(LOOKED_AT), now.minus(TIME_TO_TELL));
    }
}
