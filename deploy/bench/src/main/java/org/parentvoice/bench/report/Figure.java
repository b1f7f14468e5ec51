package org.parentvoice.bench.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param where in which set-up
 * @param what in a few words
 * @param limit what it is held against; null for a limit itself, and for what has none
 */
public record Figure(String where, String what, double value, String unit, @Nullable Limit limit) {

    String text() {
        return number(value) + " " + unit;
    }

    String limitText() {
        return limit == null ? "" : limit.what() + " " + number(limit.value()) + " " + unit;
    }

    String comparison() {
        return limit == null ? "" : limit.compare(value);
    }

    /** As many digits as a person needs to compare. */
    private static String number(double value) {
        double size = Math.abs(value);
        String format =
                size == 0 || size >= 100 || value == Math.rint(value)
                        ? "%,.0f"
                        : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
