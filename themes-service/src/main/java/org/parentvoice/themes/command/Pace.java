package org.parentvoice.themes.command;

import java.util.List;
import java.util.function.Consumer;
import org.parentvoice.themes.classify.LabelledText;
import org.parentvoice.themes.classify.ThemeClassifier;

/**
 * How quick a classifier is on one thread, once it has warmed up: the same texts again and again
 * for some seconds, and the best pass counts, since whatever else the machine does only slows it
 * down.
 *
 * @param without texts a second without evidence
 * @param with texts a second with evidence
 */
record Pace(double without, double with) {

    private static final long LONG_ENOUGH_NANOS = 5_000_000_000L;
    private static final int FEWEST_PASSES = 3;
    private static final int SECOND_NANOS = 1_000_000_000;

    /** Texts that a pass has at least, so that it takes long enough to be timed. */
    private static final int FEWEST_TEXTS = 2_000;

    static Pace of(ThemeClassifier classifier, List<LabelledText> texts) {
        return new Pace(
                best(
                        texts,
                        text -> classifier.classifyWithoutEvidence(text.text(), text.question())),
                best(texts, text -> classifier.classify(text.text(), text.question())));
    }

    private static double best(List<LabelledText> texts, Consumer<LabelledText> classify) {
        if (texts.isEmpty()) {
            return 0;
        }
        int times = Math.ceilDiv(FEWEST_TEXTS, texts.size());
        double best = 0;
        long begin = System.nanoTime();
        for (int pass = 0;
                pass < FEWEST_PASSES || System.nanoTime() - begin < LONG_ENOUGH_NANOS;
                pass++) {
            long start = System.nanoTime();
            for (int i = 0; i < times; i++) {
                texts.forEach(classify);
            }
            double seconds = (double) (System.nanoTime() - start) / SECOND_NANOS;
            best = Math.max(best, times * texts.size() / Math.max(1e-9, seconds));
        }
        return best;
    }
}
