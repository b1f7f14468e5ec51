package org.parentvoice.notify.sending;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.parentvoice.notify.delivery.Deliveries;
import org.parentvoice.notify.delivery.DeliveryQueue;
import org.parentvoice.notify.follower.Followers;
import org.parentvoice.notify.suppression.Suppressions;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What a round works with. */
@Component
record RoundTools(
        SendAttempt attempt,
        Deliveries deliveries,
        DeliveryQueue queue,
        Followers followers,
        Suppressions suppressions,
        SendMeters meters,
        RetrySchedule schedule,
        Clock clock) {

    private static final Duration PAUSE = Duration.ofMillis(200);

    /**
     * Writes down, and does not give up while the store is away: the mail is gone, and what is not
     * written down goes out again.
     *
     * @param running whether the service runs: a pause is no reason to forget what was sent
     */
    void store(Runnable write, BooleanSupplier running) {
        while (true) {
            try {
                write.run();
                return;
            } catch (DataAccessException e) {
                if (!running.getAsBoolean()) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
