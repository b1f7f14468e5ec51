package org.parentvoice.actions.rising;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Fisher's exact test, one-sided. Of so many pieces of feedback on a theme, recent and earlier ones
 * together, how many are recent is a matter of chance as long as the theme's share has not changed:
 * they are a draw, without putting back, from all that was said. How much was said altogether is
 * given, so a busy month alone makes nothing unusual.
 *
 * @see <a href="https://doi.org/10.2307/2340521">R. A. Fisher, The Logic of Inductive Inference,
 *     Journal of the Royal Statistical Society 98 (1935)</a>
 */
final class Fisher {

    private Fisher() {}

    /**
     * How likely it is that at least so many are recent although the share is as before.
     *
     * @param recent pieces on the theme, of {@code recentAll}
     * @param earlier pieces on the theme, of {@code earlierAll}
     * @return from 0 to 1; the smaller, the harder to put down to chance
     */
    static double chance(int recent, int recentAll, int earlier, int earlierAll) {
        return HypergeometricDistribution.of(recentAll + earlierAll, recent + earlier, recentAll)
                .survivalProbability(recent - 1);
    }
}
