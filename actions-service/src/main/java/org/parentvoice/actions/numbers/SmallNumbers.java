package org.parentvoice.actions.numbers;

import org.jspecify.annotations.Nullable;

/**
 * What may be shown of a count. Fewer than five people can be recognised, so such a count is not
 * shown to anyone outside the forum; totals are rounded down to a multiple of five, so that it
 * cannot be worked out from them either.
 */
public final class SmallNumbers {

    /** The smallest count that is shown. */
    public static final int FEWEST = 5;

    public static final String FEWER = "fewer than 5";

    private SmallNumbers() {}

    /** The count, or nothing when it is too small to show. */
    public static @Nullable Integer shown(int count) {
        return count < FEWEST ? null : (Integer) count;
    }

    /** The count in words. */
    public static String label(int count) {
        return count < FEWEST ? FEWER : "%,d".formatted(count);
    }

    /** Down to a multiple of five, or nothing when it is too small to show. */
    public static @Nullable Integer rounded(int count) {
        return shown(count - count % FEWEST);
    }

    /** The same in words. */
    public static String roundedLabel(int count) {
        return count < FEWEST ? FEWER : "at least %,d".formatted(count - count % FEWEST);
    }
}
