package org.parentvoice.kit.meter;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was last looked up, if that worked and was not long ago. */
public final class Latest<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Latest.class);

    /** A look that hangs must not leave an old number standing. */
    static final Duration TOO_OLD = Duration.ofMinutes(2);

    private final Supplier<T> look;
    private final LongSupplier nanos;
    private volatile @Nullable Found<T> found;

    private record Found<T>(T value, long at) {}

    /**
     * @param nanos as {@link System#nanoTime()}
     */
    Latest(Supplier<T> look, LongSupplier nanos) {
        this.look = look;
        this.nanos = nanos;
    }

    void look() {
        try {
            T value = look.get();
            found = new Found<>(value, nanos.getAsLong());
        } catch (RuntimeException e) {
            LOG.debug("A number is unknown: {}", e.getClass().getSimpleName());
            found = null;
        }
    }

    /** A number of it; not a number while it is unknown. Never waits. */
    public double number(ToDoubleFunction<T> of) {
        Found<T> last = found;
        return last == null || nanos.getAsLong() - last.at() > TOO_OLD.toNanos()
                ? Double.NaN
                : of.applyAsDouble(last.value());
    }
}
