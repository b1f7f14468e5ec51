package org.parentvoice.kit.loop;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes one turn after another on a thread of its own for as long as the service runs. Between two
 * turns it waits, unless there is more to do or somebody wakes it. A turn that fails ends nothing.
 */
public abstract class BackgroundLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundLoop.class);

    private final String name;
    private final Duration every;
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable Thread thread;

    /**
     * @param name of the thread
     * @param every how long to wait when there is nothing to do
     */
    protected BackgroundLoop(String name, Duration every) {
        this.name = name;
        this.every = every;
    }

    /**
     * Does what there is to do.
     *
     * @return whether there is more, so that the next turn comes at once
     */
    protected abstract boolean turn() throws InterruptedException;

    /** A turn has failed; the next one comes after {@link #pause}. */
    protected void failed(RuntimeException e) {
        LOG.warn("{} waits: {}", name, e.getClass().getSimpleName());
    }

    /** How long to wait after a turn that failed. Nobody can wake it from that. */
    protected Duration pause() {
        return every;
    }

    /** How long a stop waits for the turn in hand, before it is interrupted. */
    protected Duration patience() {
        return Duration.ZERO;
    }

    /** Whether the thread that asks is to go on. */
    protected final boolean goesOn() {
        return thread == Thread.currentThread();
    }

    /** There is something to do: do not wait for the next turn. */
    public final void wake() {
        wake.release();
    }

    @Override
    public void start() {
        // Known before it runs: it looks at the field to see whether it is to go on.
        Thread loop = Thread.ofVirtual().name(name).unstarted(this::run);
        thread = loop;
        loop.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            finish(running);
            running.interrupt();
        }
    }

    private void finish(Thread running) {
        if (!patience().isZero()) {
            wake();
            try {
                running.join(patience());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            while (goesOn()) {
                turnAndWait();
            }
        } catch (InterruptedException e) {
            // It was stopped.
        }
    }

    private void turnAndWait() throws InterruptedException {
        boolean more;
        try {
            more = turn();
        } catch (RuntimeException e) {
            failed(e);
            TimeUnit.MILLISECONDS.sleep(pause().toMillis());
            return;
        }
        if (!more && wake.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }
}
