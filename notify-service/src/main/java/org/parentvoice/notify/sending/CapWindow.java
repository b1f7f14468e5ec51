package org.parentvoice.notify.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

/** At most so many in any span of this length. Not for several threads. */
final class CapWindow {

    private final int atMost;
    private final Duration span;
    private final ArrayDeque<Instant> last = new ArrayDeque<>();

    CapWindow(int atMost, Duration span) {
        this.atMost = atMost;
        this.span = span;
    }

    /** How long until there is room for one more. */
    Duration untilFree(Instant now) {
        while (!last.isEmpty() && !last.peekFirst().plus(span).isAfter(now)) {
            last.removeFirst();
        }
        return last.size() < atMost || last.isEmpty()
                ? Duration.ZERO
                : Duration.between(now, last.peekFirst().plus(span));
    }

    void count(Instant now) {
        last.addLast(now);
    }
}
