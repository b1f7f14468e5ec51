package org.parentvoice.themes.classify.model;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Chooses how probable is enough. */
final class Threshold {

    /** With fewer examples than this the best place to draw the line is an accident. */
    private static final int FEW = 8;

    private static final double USUAL = 0.4;
    private static final double LOWEST = 0.08;
    private static final double HIGHEST = 0.85;

    /** Neighbours over which F1 is averaged, as a share of the examples. */
    private static final double SMOOTHED = 0.1;

    private Threshold() {}

    /**
     * The probability above which F1 is best on these, averaged over neighbouring places, so that a
     * single lucky text does not decide.
     *
     * @param caution see {@link TrainingSettings}
     */
    static double best(double[] probabilities, boolean[] yes, double caution) {
        int[] order =
                IntStream.range(0, yes.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -probabilities[i]))
                        .mapToInt(i -> i)
                        .toArray();
        int right = (int) IntStream.range(0, yes.length).filter(i -> yes[i]).count();
        if (right < FEW) {
            return USUAL;
        }
        double[] f1 = new double[Math.min(order.length, 3 * right)];
        int hits = 0;
        for (int said = 0; said < f1.length; said++) {
            hits += yes[order[said]] ? 1 : 0;
            f1[said] = 2.0 * hits / (said + 1 + right);
        }
        int best = best(f1, (int) Math.max(1, right * SMOOTHED / 2));
        double next = best + 1 < order.length ? probabilities[order[best + 1]] : 0;
        double place = (probabilities[order[best]] + next) / 2;
        return Math.clamp(place + caution * (USUAL - place), LOWEST, HIGHEST);
    }

    private static int best(double[] f1, int reach) {
        int best = 0;
        double highest = -1;
        for (int i = 0; i < f1.length; i++) {
            int from = Math.max(0, i - reach);
            int to = Math.min(f1.length, i + reach + 1);
            double sum = 0;
            for (int j = from; j < to; j++) {
                sum += f1[j];
            }
            if (sum / (to - from) > highest) {
                highest = sum / (to - from);
                best = i;
            }
        }
        return best;
    }
}
