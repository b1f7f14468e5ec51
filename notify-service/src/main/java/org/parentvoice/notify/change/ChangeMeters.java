package org.parentvoice.notify.change;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.parentvoice.kit.meter.BackgroundLooks;
import org.parentvoice.kit.meter.Latest;
import org.springframework.stereotype.Component;

/** The number that matters most here: a promise moved, and nobody who follows it knows. */
@Component
class ChangeMeters {

    ChangeMeters(Untold untold, BackgroundLooks looks, MeterRegistry meters) {
        Latest<Long> count = looks.add(untold::count);
        Gauge.builder("parentvoice.changes.undelivered", count, it -> it.number(Long::doubleValue))
                .description("Changes that reached none of their followers within the hour")
                .register(meters);
    }
}
