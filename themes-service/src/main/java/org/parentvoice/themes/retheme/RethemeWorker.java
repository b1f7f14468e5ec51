package org.parentvoice.themes.retheme;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The thread of this instance that works off runs, whoever was asked to start them. */
@Component
class RethemeWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RethemeWorker.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final RethemeWork work;
    private final String name = UUID.randomUUID().toString();
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable Thread thread;

    RethemeWorker(RethemeWork work) {
        this.work = work;
    }

    /** A run was started: do not wait for the next look. */
    void wake() {
        wake.release();
    }

    @Override
    public void start() {
        // Known before it runs: it looks at the field to see whether it is to go on.
        Thread worker = Thread.ofVirtual().name("retheme-worker").unstarted(this::run);
        thread = worker;
        worker.start();
    }

    /** Lets the page it is at be finished, so that the run is given back in order. */
    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        wake();
        if (running != null) {
            try {
                running.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private boolean goesOn() {
        return thread == Thread.currentThread();
    }

    private void run() {
        while (goesOn()) {
            try {
                boolean worked = work.one(name, this::goesOn);
                if (!worked && wake.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("A run waits: {}", e.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
