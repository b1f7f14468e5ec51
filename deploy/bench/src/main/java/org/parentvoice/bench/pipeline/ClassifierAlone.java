package org.parentvoice.bench.pipeline;

import java.util.List;
import org.parentvoice.themes.classify.ThemeClassifier;
import org.parentvoice.themes.classify.model.BuiltInModel;

/** How many texts a second the classifier sorts on one thread, with no broker and no store. */
final class ClassifierAlone {

    private static final int ROUNDS = 3;

    private ClassifierAlone() {}

    /**
     * @return texts a second in the best of a few rounds over all of them
     */
    static double textsPerSecond(List<Statement> statements) {
        ThemeClassifier classifier = BuiltInModel.classifier();
        double best = 0;
        long found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long started = System.nanoTime();
            for (Statement each : statements) {
                found += classifier.classify(each.text(), null).themes().size();
            }
            best = Math.max(best, statements.size() * 1e9 / (System.nanoTime() - started));
        }
        if (found == 0) {
            throw new IllegalStateException("No theme was found in any of the statements");
        }
        return best;
    }
}
