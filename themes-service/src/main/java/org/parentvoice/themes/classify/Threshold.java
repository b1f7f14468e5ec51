package org.parentvoice.themes.classify;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Chooses how probable is enough. */
final class Threshold {

    /** Fewer examples than this say nothing about where to draw the line. */
    private static final int FEW = 5;

    private static final double DEFAULT = 0.4;
    private static final double LOWEST = 0.1;
    private static final double HIGHEST = 0.8;

    private Threshold() {}

    /** The probability that gives the best F1 on these, drawn half way to the next one below. */
    static double best(double[] probabilities, boolean[] yes) {
        List<Integer> order =
                IntStream.range(0, yes.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -probabilities[i]))
                        .toList();
        long right = IntStream.range(0, yes.length).filter(i -> yes[i]).count();
        if (right < FEW) {
            return DEFAULT;
        }
        double bestF1 = 0;
        double best = DEFAULT;
        int hits = 0;
        for (int said = 1; said <= order.size(); said++) {
            int at = order.get(said - 1);
            hits += yes[at] ? 1 : 0;
            double f1 = 2.0 * hits / (said + right);
            if (f1 > bestF1) {
                bestF1 = f1;
                double next = said < order.size() ? probabilities[order.get(said)] : 0;
                best = (probabilities[at] + next) / 2;
            }
        }
        return Math.clamp(best, LOWEST, HIGHEST);
    }
}
