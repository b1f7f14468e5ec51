package org.parentvoice.bench.themes;

import java.time.Duration;

/**
 * What had been used when so many were themed.
 *
 * @param cpu of all the processes, over all cores
 */
record Used(long themed, Duration cpu) {

    private static final double NANOS_PER_MS = 1e6;

    /** Processor time, in ms, for each of those that were themed since. */
    double msForOneSince(Used earlier) {
        return cpu.minus(earlier.cpu).toNanos()
                / NANOS_PER_MS
                / Math.max(1, themed - earlier.themed);
    }
}
