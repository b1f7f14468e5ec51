package org.parentvoice.bench.report;

import java.util.Arrays;

/** Percentiles of what was measured, by nearest rank: each of them is a value that was seen. */
public final class Percentiles {

    private static final double ALL = 100;

    private final double[] sorted;

    /**
     * @param values at least one
     */
    public Percentiles(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        sorted = values.clone();
        Arrays.sort(sorted);
    }

    /**
     * The smallest value that so many per cent of all are not above.
     *
     * @param percent from 0 to 100
     */
    public double at(double percent) {
        int rank = (int) Math.ceil(percent / ALL * sorted.length);
        return sorted[Math.clamp(rank - 1L, 0, sorted.length - 1)];
    }

    public double median() {
        return at(ALL / 2);
    }

    public double largest() {
        return sorted[sorted.length - 1];
    }
}
