package org.parentvoice.notify.bounce;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.parentvoice.notify.delivery.Deliveries;
import org.parentvoice.notify.delivery.Delivery;
import org.parentvoice.notify.suppression.Reason;
import org.parentvoice.notify.suppression.Suppressions;
import org.springframework.stereotype.Component;

/** Acts on what comes back. Doing it twice changes nothing but the counter. */
@Component
class Bounces {

    private final Deliveries deliveries;
    private final Suppressions suppressions;
    private final MeterRegistry meters;
    private final Clock clock;

    Bounces(Deliveries deliveries, Suppressions suppressions, MeterRegistry meters, Clock clock) {
        this.deliveries = deliveries;
        this.suppressions = suppressions;
        this.meters = meters;
        this.clock = clock;
        for (Report.Kind kind : Report.Kind.values()) {
            counter(kind);
        }
    }

    /** Acts on a report; false when it names no mail that we know of. */
    boolean take(Report report) {
        Optional<Delivery> delivery = deliveries.ofMail(report.mailId());
        delivery.ifPresent(it -> take(it, report));
        return delivery.isPresent();
    }

    /** Acts on what is said of a delivery. */
    void take(Delivery delivery, Report report) {
        counter(report.kind()).increment();
        switch (report.kind()) {
            case PERMANENT -> {
                suppressions.add(
                        delivery.follower(), Reason.BOUNCED, report.status(), clock.instant());
                deliveries.cameBack(delivery.id());
            }
            case REJECTED -> deliveries.cameBack(delivery.id());
            case COMPLAINT ->
                    suppressions.add(delivery.follower(), Reason.COMPLAINED, null, clock.instant());
            case TEMPORARY -> {
                // Whoever has the mail tries on.
            }
        }
    }

    private Counter counter(Report.Kind kind) {
        return Counter.builder("parentvoice.mails.returned")
                .description("Reports about mails that were sent, by kind")
                .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }
}
