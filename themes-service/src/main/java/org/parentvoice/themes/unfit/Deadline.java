package org.parentvoice.themes.unfit;

import java.time.Duration;

/** Until when an answer is worth waiting for. */
final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /**
     * @throws TooSlowException when it has passed
     */
    void check() {
        if (System.nanoTime() - end > 0) {
            throw new TooSlowException();
        }
    }

    /** It took too long. */
    static final class TooSlowException extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
