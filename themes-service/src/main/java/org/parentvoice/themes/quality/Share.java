package org.parentvoice.themes.quality;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;
import org.jspecify.annotations.Nullable;

/**
 * So many of so many, and what that says about all the others: a 95% score interval (E. B. Wilson,
 * "Probable inference, the law of succession, and statistical inference", Journal of the American
 * Statistical Association 22, 1927, pages 209 to 212). Unlike the usual one it also holds for few
 * and for shares near 0 and 1 (R. G. Newcombe, Statistics in Medicine 17, 1998, pages 857 to 872).
 *
 * @param right how many
 * @param of of how many
 * @param share 0 to 1; null when there are none
 * @param low the interval's lower end, 0 to 1; null when there are none
 * @param high the interval's upper end, 0 to 1; null when there are none
 */
record Share(
        int right, int of, @Nullable Double share, @Nullable Double low, @Nullable Double high) {

    private static final double ERROR_RATE = 0.05;
    private static final double WIDEST = 0.4;
    private static final int PERCENT = 100;

    static Share of(int right, int of) {
        if (of == 0) {
            return new Share(0, 0, null, null, null);
        }
        Interval interval =
                BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(of, right, ERROR_RATE);
        return new Share(
                right, of, (double) right / of, interval.getLowerBound(), interval.getUpperBound());
    }

    /** Whether it tells enough to be worth reading. */
    public boolean tells() {
        return low != null && high != null && high - low <= WIDEST;
    }

    /** "between 70% and 97%", or that there is too little to tell. */
    public String words() {
        if (low == null || high == null) {
            return "nothing to go by yet";
        }
        return tells() ? "between " + percent(low) + " and " + percent(high) : "too few to tell";
    }

    private static String percent(double share) {
        return Math.round(share * PERCENT) + "%";
    }
}
