package org.parentvoice.notify.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.parentvoice.notify.delivery.Delivery;
import org.parentvoice.notify.delivery.DeliveryQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * What one sender takes, a batch after the other. The next is taken while the last few mails of one
 * are on their way, so that no connection waits for the database.
 */
final class Batches {

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

    private final DeliveryQueue queue;
    private final SendingSettings settings;
    private final Clock clock;
    private final BooleanSupplier mayTake;
    private @Nullable FutureTask<List<Delivery>> ahead;
    private volatile @Nullable String inHand;

    /**
     * @param mayTake whether more is to be sent
     */
    Batches(DeliveryQueue queue, SendingSettings settings, Clock clock, BooleanSupplier mayTake) {
        this.queue = queue;
        this.settings = settings;
        this.clock = clock;
        this.mayTake = mayTake;
    }

    /** Takes what is due; empty when there is nothing, or nothing more is to be sent. */
    List<Delivery> next() throws InterruptedException {
        List<Delivery> taken = takenAhead();
        if (!taken.isEmpty()) {
            if (mayTake.getAsBoolean() && isOursForLong(taken)) {
                return begun(taken);
            }
            giveBack(taken);
        }
        return begun(take());
    }

    private List<Delivery> begun(List<Delivery> batch) {
        inHand = batch.isEmpty() ? null : lease(batch);
        return batch;
    }

    /** Takes the next batch now. Returns at once. */
    synchronized void takeAhead() {
        if (ahead == null) {
            ahead = new FutureTask<>(this::take);
            Thread.ofVirtual().name("sender-ahead").start(ahead);
        }
    }

    /** At the end: leaves to others what was taken and will not be sent. */
    void close() throws InterruptedException {
        try {
            giveBack(takenAhead());
        } catch (DataAccessException e) {
            LOG.warn("What was taken is free in {}: {}", settings.lease(), e.getClass());
        }
    }

    private List<Delivery> take() {
        return mayTake.getAsBoolean()
                ? queue.take(settings.batch(), settings.lease(), inHand)
                : List.of();
    }

    private List<Delivery> takenAhead() throws InterruptedException {
        FutureTask<List<Delivery>> task;
        synchronized (this) {
            task = ahead;
            ahead = null;
        }
        try {
            return task == null ? List.of() : task.get();
        } catch (ExecutionException e) {
            // Asked again in a moment; who takes then says what is wrong.
            return List.of();
        }
    }

    /**
     * Nobody keeps the lease of a batch that waits: it may be over soon, after whatever held us.
     */
    boolean isOursForLong(List<Delivery> batch) {
        Instant until = batch.getFirst().place().dueAt();
        Duration half = settings.lease().dividedBy(2);
        return clock.instant().plus(half).isBefore(until);
    }

    /** Leaves to others what will not be sent. */
    void giveBack(List<Delivery> batch) {
        if (!batch.isEmpty()) {
            queue.giveBack(batch.stream().map(Delivery::id).toList(), lease(batch));
        }
    }

    private static String lease(List<Delivery> batch) {
        return Objects.requireNonNull(batch.getFirst().place().lease());
    }
}
