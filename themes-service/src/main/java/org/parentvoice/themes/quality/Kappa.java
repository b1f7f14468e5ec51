package org.parentvoice.themes.quality;

import org.jspecify.annotations.Nullable;

/**
 * Agreement of two people about one yes or no beyond what chance would give: 1 is full agreement, 0
 * what chance gives, below 0 less than that (J. Cohen, "A coefficient of agreement for nominal
 * scales", Educational and Psychological Measurement 20, 1960, pages 37 to 46).
 */
final class Kappa {

    private Kappa() {}

    /**
     * From the four counts.
     *
     * @return null when chance alone would give full agreement, or there is nothing to go by
     */
    static @Nullable Double of(int both, int onlyFirst, int onlySecond, int neither) {
        double all = (double) both + onlyFirst + onlySecond + neither;
        if (all == 0) {
            return null;
        }
        double observed = (both + neither) / all;
        double first = (both + onlyFirst) / all;
        double second = (both + onlySecond) / all;
        double chance = first * second + (1 - first) * (1 - second);
        return chance == 1 ? null : (observed - chance) / (1 - chance);
    }
}
