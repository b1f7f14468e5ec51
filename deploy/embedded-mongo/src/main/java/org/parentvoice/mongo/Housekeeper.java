package org.parentvoice.mongo;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once a second: forces what was written to the disk, and gathers live data out of chunks that are
 * mostly dead, so that the file does not grow for ever.
 */
final class Housekeeper implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Housekeeper.class);
    private static final int FILL_RATE = 60;
    private static final int MAX_REWRITE = 1024 * 1024;

    private final MVStore store;
    private final Lock oneAtATime;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("store-housekeeper").factory());
    private final Future<?> schedule;
    private long forcedVersion;

    Housekeeper(MVStore store, Lock oneAtATime) {
        this.store = store;
        this.oneAtATime = oneAtATime;
        this.forcedVersion = store.getCurrentVersion();
        this.schedule = timer.scheduleWithFixedDelay(this::tidy, 1, 1, TimeUnit.SECONDS);
    }

    private void tidy() {
        try {
            long version = store.getCurrentVersion();
            if (version == forcedVersion || store.getFileStore() == null) {
                return;
            }
            store.sync();
            forcedVersion = version;
            compact();
        } catch (RuntimeException e) {
            log.warn("The store could not be tidied", e);
        }
    }

    private void compact() {
        oneAtATime.lock();
        try {
            if (store.compact(FILL_RATE, MAX_REWRITE)) {
                store.commit();
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    @Override
    public void close() {
        schedule.cancel(false);
        timer.shutdown();
        awaitTheLastTidying();
    }

    /** Never by interrupting it: a thread interrupted while it writes closes the store's file. */
    private void awaitTheLastTidying() {
        boolean interrupted = false;
        while (true) {
            try {
                if (timer.awaitTermination(1, TimeUnit.MINUTES)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
