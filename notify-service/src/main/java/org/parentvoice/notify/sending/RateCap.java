package org.parentvoice.notify.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Keeps to what the provider takes. Waits, and drops nothing. */
final class RateCap {

    private static final Duration LONGEST_NAP = Duration.ofMillis(100);

    private final List<CapWindow> windows = new ArrayList<>();
    private final Map<Duration, Integer> together = new LinkedHashMap<>();
    private final @Nullable Integer perDay;
    private final String provider;
    private final SpanCounts spans;
    private final DayCounts days;
    private final Clock clock;
    private @Nullable LocalDate full;

    RateCap(String provider, Caps caps, SpanCounts spans, DayCounts days, Clock clock) {
        addTo(caps.perSecond(), Duration.ofSeconds(1));
        addTo(caps.perMinute(), Duration.ofMinutes(1));
        this.spans = spans;
        this.perDay = caps.perDay();
        this.provider = provider;
        this.days = days;
        this.clock = clock;
    }

    /** This instance in any such span, and all of them in each by the clock. */
    private void addTo(@Nullable Integer cap, Duration span) {
        if (cap != null) {
            windows.add(new CapWindow(cap, span));
            together.put(span, cap);
        }
    }

    /** Whether there is no more room today. */
    synchronized boolean isDayFull() {
        return today().equals(full);
    }

    /**
     * Waits until one more may be sent.
     *
     * @return false when that is not today, or there is no more point in waiting
     */
    boolean await(BooleanSupplier goingOn) {
        while (goingOn.getAsBoolean()) {
            Duration wait = take();
            if (wait == null) {
                return false;
            }
            if (wait.isZero()) {
                return true;
            }
            Duration nap = wait.compareTo(LONGEST_NAP) < 0 ? wait : LONGEST_NAP;
            LockSupport.parkNanos(nap.toNanos());
        }
        return false;
    }

    /** Zero when one was taken, null when the day is full, else how long to wait. */
    private synchronized @Nullable Duration take() {
        if (isDayFull()) {
            return null;
        }
        Instant now = clock.instant();
        Duration wait =
                windows.stream()
                        .map(each -> each.untilFree(now))
                        .reduce(Duration.ZERO, (a, b) -> a.compareTo(b) > 0 ? a : b);
        if (!wait.isZero()) {
            return wait;
        }
        for (Map.Entry<Duration, Integer> each : together.entrySet()) {
            Duration others = spans.take(provider, each.getKey(), each.getValue(), now);
            if (!others.isZero()) {
                return others;
            }
        }
        if (perDay != null && !days.take(provider, today(), perDay)) {
            full = today();
            return null;
        }
        windows.forEach(each -> each.count(now));
        return Duration.ZERO;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
