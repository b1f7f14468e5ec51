package org.parentvoice.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parentvoice.mongo.command.Expiry;
import org.parentvoice.mongo.command.StoreBackend;
import org.parentvoice.mongo.journal.Change;
import org.parentvoice.mongo.journal.Compaction;
import org.parentvoice.mongo.journal.FileJournal;
import org.parentvoice.mongo.journal.JournalFullException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the disk itself take what was written, a snapshot take the place of a long journal, and
 * somebody know when memory gets short. Deletes what has expired once a minute, as MongoDB does.
 */
final class Housekeeper implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Housekeeper.class);
    private static final int EXPIRY_SECONDS = 60;
    private static final int LOOK_MS = 200;
    private static final int FORCE_MS = 1_000;

    /**
     * Times the data, in percent, at which files are too long. While the snapshot is written there
     * is once more the data, and what is written meanwhile: three times in all.
     */
    private static final int TOO_LONG_PERCENT = 170;

    /** Documents and their indexes take about twice their bytes; the half of the heap is enough. */
    private static final int SHARE_OF_HEAP = 4;

    private static final Duration CURSOR_IDLE = Duration.ofMinutes(10);
    private static final int MEGABYTE = 20;
    private static final long PAUSE_AFTER_FAILURE_NANOS = 30_000_000_000L;

    private final StoreBackend backend;
    private final long shortJournal;
    private boolean warned;

    /** No snapshot is tried before this: one that found no room must not take what is left. */
    private long notBefore = System.nanoTime();

    private final Expiry expiry;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("store-housekeeper").factory());

    /**
     * @param journal null for a store that is not on disk
     */
    Housekeeper(StoreBackend backend, @Nullable FileJournal journal, StoreOptions options) {
        this.backend = backend;
        this.expiry = new Expiry(backend.databases(), options.clock());
        this.shortJournal = options.shortJournal();
        if (journal != null) {
            every(FORCE_MS, journal::force);
            every(LOOK_MS, () -> compactIfTooLong(journal));
        }
        every(EXPIRY_SECONDS * 1_000, this::expire);
        every(EXPIRY_SECONDS * 1_000, () -> backend.databases().expireCursors(CURSOR_IDLE));
        every(FORCE_MS, this::warnWhenMemoryIsShort);
    }

    private void warnWhenMemoryIsShort() {
        long heap = Runtime.getRuntime().maxMemory();
        long data = backend.databases().bytes();
        boolean isShort = data > heap / SHARE_OF_HEAP;
        if (isShort && !warned) {
            log.warn(
                    "The store holds {} MB and needs about twice that of the {} MB of heap. Give it more (-Xmx), or move to MongoDB.",
                    data >> MEGABYTE,
                    heap >> MEGABYTE);
        }
        warned = isShort;
    }

    private void every(int milliseconds, Work work) {
        var _ =
                timer.scheduleWithFixedDelay(
                        () -> quietly(work), milliseconds, milliseconds, TimeUnit.MILLISECONDS);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void quietly(Work work) {
        try {
            work.run();
        } catch (IOException | RuntimeException | Error e) {
            // An exception that left here would end this work for good.
            log.warn("The store could not be tidied: {}", e.toString());
        }
    }

    private void compactIfTooLong(FileJournal journal) throws IOException {
        long most = backend.databases().bytes() * TOO_LONG_PERCENT / 100 + shortJournal;
        if (journal.size() > most && System.nanoTime() - notBefore >= 0) {
            notBefore = System.nanoTime() + PAUSE_AFTER_FAILURE_NANOS;
            compact(journal);
            notBefore = System.nanoTime();
        }
    }

    void compact(FileJournal files) throws IOException {
        record Begun(Compaction compaction, List<Change> everything) {}
        Begun begun =
                backend.alone(
                        () -> {
                            try {
                                return new Begun(
                                        files.beginCompaction(), backend.databases().everything());
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
        begun.compaction().write(begun.everything().iterator());
    }

    /** Deletes what has expired by now. */
    int expire() {
        if (!expiry.hasWork()) {
            return 0;
        }
        try {
            return backend.write(expiry::run);
        } catch (JournalFullException e) {
            // Said already to everybody who writes.
            return 0;
        }
    }

    @Override
    public void close() {
        timer.shutdown();
        awaitTheLastTidying();
    }

    /** Never by interrupting it: a thread interrupted while it writes closes the file. */
    private void awaitTheLastTidying() {
        boolean interrupted = false;
        while (!timer.isTerminated()) {
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
