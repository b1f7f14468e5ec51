package org.parentvoice.mongo.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks of one field, as far as an index can use it: some values, or a range of one
 * type. Whoever meets the query meets this too; not the other way round.
 *
 * @param points the values one of which it must have, as {@link KeyBytes}; null for a range
 * @param low the least value, or null
 * @param lowCounts whether {@code low} itself is in the range
 * @param high the greatest value, or null
 * @param highCounts whether {@code high} itself is in the range
 */
record Demand(
        @Nullable List<byte[]> points,
        byte @Nullable [] low,
        boolean lowCounts,
        byte @Nullable [] high,
        boolean highCounts) {

    static Demand oneOf(Collection<byte[]> points) {
        var different = new TreeSet<byte[]>(Arrays::compareUnsigned);
        different.addAll(points);
        return new Demand(List.copyOf(different), null, false, null, false);
    }

    static Demand atLeast(byte[] low, boolean counts) {
        return new Demand(null, low, counts, null, false);
    }

    static Demand atMost(byte[] high, boolean counts) {
        return new Demand(null, null, false, high, counts);
    }

    /** Both must be met, by the same value. */
    Demand and(Demand other) {
        if (points != null) {
            return this;
        }
        if (other.points != null) {
            return other;
        }
        return new Demand(
                null,
                low == null ? other.low : low,
                low == null ? other.lowCounts : lowCounts,
                high == null ? other.high : high,
                high == null ? other.highCounts : highCounts);
    }

    /** One of the two must be met; null when nothing can be said. */
    @Nullable Demand or(Demand other) {
        if (points != null && other.points != null) {
            var both = new ArrayList<>(points);
            both.addAll(other.points);
            return oneOf(both);
        }
        if (!isOfOneType() || !other.isOfOneType()) {
            return null;
        }
        byte[] least = lesser(low(), other.low());
        byte[] greatest = greater(high(), other.high());
        if (least == null && greatest == null) {
            return null;
        }
        return new Demand(null, least, true, greatest, true);
    }

    private boolean isOfOneType() {
        return points == null
                || (!points.isEmpty()
                        && points.stream().allMatch(point -> point[0] == points.getFirst()[0]));
    }

    /** Whether documents without the field may meet it. */
    boolean takesNull() {
        return points != null && points.stream().anyMatch(point -> point[0] == KeyBytes.NULL);
    }

    @Override
    public byte @Nullable [] low() {
        return points == null ? low : Collections.min(points, Arrays::compareUnsigned);
    }

    @Override
    public byte @Nullable [] high() {
        return points == null ? high : Collections.max(points, Arrays::compareUnsigned);
    }

    /** Half of a range. An element of an array may meet one end, and another element the other. */
    Demand oneEnd() {
        return points != null || low == null ? this : new Demand(null, low, lowCounts, null, false);
    }

    /** The type its values have in the index: their first byte. */
    byte type() {
        byte[] some = low() == null ? high() : low();
        if (some == null) {
            throw new IllegalStateException("Nothing is demanded");
        }
        return some[0];
    }

    private static byte @Nullable [] lesser(byte @Nullable [] a, byte @Nullable [] b) {
        if (a == null || b == null || a[0] != b[0]) {
            return null;
        }
        return Arrays.compareUnsigned(a, b) <= 0 ? a : b;
    }

    private static byte @Nullable [] greater(byte @Nullable [] a, byte @Nullable [] b) {
        if (a == null || b == null || a[0] != b[0]) {
            return null;
        }
        return Arrays.compareUnsigned(a, b) >= 0 ? a : b;
    }
}
