package org.parentvoice.notify.sending;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.parentvoice.notify.delivery.DeliveryQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is in hand from being taken by somebody else while a slow mail server thinks. With a
 * sign of life every few seconds the lease can be short, so that after a kill the rest goes out
 * soon.
 */
final class LeaseKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);
    private static final int SIGNS_PER_LEASE = 4;

    private final CountDownLatch done = new CountDownLatch(1);
    private final DeliveryQueue queue;
    private final SendRound round;
    private final Duration lease;

    private LeaseKeeper(DeliveryQueue queue, SendRound round, Duration lease) {
        this.queue = queue;
        this.round = round;
        this.lease = lease;
    }

    static LeaseKeeper start(DeliveryQueue queue, SendRound round, Duration lease) {
        var keeper = new LeaseKeeper(queue, round, lease);
        Thread.ofVirtual().name("lease-keeper").start(keeper::run);
        return keeper;
    }

    private void run() {
        long every = lease.dividedBy(SIGNS_PER_LEASE).toMillis();
        try {
            while (!done.await(every, TimeUnit.MILLISECONDS)) {
                keep();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        try {
            long kept = queue.keep(round.inHand(), round.lease(), lease);
            if (kept == 0 && !round.inHand().isEmpty()) {
                LOG.warn(
                        "Another sender has taken over: this one was away for longer than {}",
                        lease);
                round.lost();
            }
        } catch (RuntimeException e) {
            LOG.warn("The lease could not be kept: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        done.countDown();
    }
}
