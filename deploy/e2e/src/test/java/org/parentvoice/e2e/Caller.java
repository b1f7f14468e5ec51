package org.parentvoice.e2e;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Asks again, as a caller does who was told that a part is away: the same request, the same key.
 */
final class Caller {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long PAUSE_MS = 300;

    private final AtomicInteger retries = new AtomicInteger();

    /** Repeats until the answer is not about a part that is away. */
    Api.Answer untilAnswered(Supplier<Api.Answer> request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                Api.Answer answer = request.get();
                if (answer.status() < 500 || System.nanoTime() > end) {
                    return answer;
                }
            } catch (UncheckedIOException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
            retries.incrementAndGet();
            pause();
        }
    }

    int retries() {
        return retries.get();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
