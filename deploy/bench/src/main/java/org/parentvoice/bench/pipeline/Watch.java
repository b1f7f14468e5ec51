package org.parentvoice.bench.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.parentvoice.bench.stack.Api;

/** Brings a load in and notes when all of it was accepted, themed and tallied. */
final class Watch {

    private static final String THEMED = "feedback.themed";
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final long LOOK_AGAIN_MS = 100;

    private final Api api;
    private final StackLog log;
    private final StackStore store;

    Watch(Api api, StackLog log, StackStore store) {
        this.api = api;
        this.log = log;
        this.store = store;
    }

    /**
     * When it was over, in seconds from the first request on. Themed is what was published, so it
     * can be early by what was published twice.
     */
    record Times(Load.Accepted accepted, double acceptedAt, double themedAt, double talliedAt) {}

    Times bringIn(Load load, List<Statement> statements) throws Exception {
        long themed = log.records(THEMED) + statements.size();
        int tallied = store.tallied() + statements.size();
        long started = System.nanoTime();
        var thread = Executors.newSingleThreadExecutor();
        try {
            Future<Load.Accepted> accepted = thread.submit(() -> load.bringIn(api, statements));
            double acceptedAt = 0;
            double themedAt = 0;
            while (true) {
                int talliedNow = store.tallied();
                long themedNow = log.records(THEMED);
                double now = (System.nanoTime() - started) / 1e9;
                acceptedAt = acceptedAt == 0 && accepted.isDone() ? now : acceptedAt;
                themedAt = themedAt == 0 && themedNow >= themed ? now : themedAt;
                if (acceptedAt > 0 && themedAt > 0 && talliedNow >= tallied) {
                    return new Times(accepted.get(), acceptedAt, themedAt, now);
                }
                if (accepted.state() == Future.State.FAILED) {
                    accepted.get();
                }
                if (now > LONGEST.toSeconds()) {
                    throw new IllegalStateException(
                            "After %.0f s only %d of %d are tallied"
                                    .formatted(now, talliedNow, tallied));
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
            }
        } finally {
            thread.shutdownNow();
            thread.close();
        }
    }
}
