package org.parentvoice.notify.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When to try again. Written down with the delivery, so that a restart changes nothing. */
record RetrySchedule(List<Duration> waits) {

    /**
     * @param attempts how many there were
     * @return when the next one is, or nothing when there is none
     */
    Optional<Instant> next(int attempts, Instant now) {
        return attempts <= waits.size()
                ? Optional.of(now.plus(waits.get(attempts - 1)))
                : Optional.empty();
    }
}
