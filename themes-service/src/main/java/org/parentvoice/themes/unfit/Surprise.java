package org.parentvoice.themes.unfit;

/**
 * Whether a word is in more texts than one would expect: the log-likelihood ratio of Dunning
 * (1993), which also holds for small counts.
 */
final class Surprise {

    /** By chance, one word in ten thousand is as surprising: enough to begin a cluster with. */
    static final double ENOUGH = 15.13;

    /** One in twenty: enough for a word that goes with such a one. */
    static final double SOME = 3.84;

    private static final double TIMES_AS_OFTEN = 4;

    private Surprise() {}

    /**
     * @param here texts with it, of {@code all} texts
     * @param elsewhere texts with it, of {@code allElsewhere} others
     * @return 0 where it is not clearly more frequent here
     */
    static double of(int here, int all, int elsewhere, int allElsewhere) {
        double usual = (elsewhere + 0.5) / (allElsewhere + 1);
        if (here < TIMES_AS_OFTEN * usual * all) {
            return 0;
        }
        double share = (double) (here + elsewhere) / (all + allElsewhere);
        return 2
                * (part(here, share * all)
                        + part(elsewhere, share * allElsewhere)
                        + part(all - here, (1 - share) * all)
                        + part(allElsewhere - elsewhere, (1 - share) * allElsewhere));
    }

    private static double part(int seen, double expected) {
        return seen == 0 ? 0 : seen * Math.log(seen / expected);
    }
}
