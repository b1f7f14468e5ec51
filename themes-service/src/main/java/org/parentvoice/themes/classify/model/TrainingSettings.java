package org.parentvoice.themes.classify.model;

import java.util.function.Predicate;
import org.parentvoice.themes.classify.LabelledText;

/**
 * How probabilities and thresholds are found.
 *
 * @param judgedOn the texts whose kind the model will meet; harder ones teach it, and would make it
 *     too timid if they were counted
 * @param caution 0 to 1: how far the thresholds go from the place that is best on those texts
 *     towards the usual one; 0 where the texts are just like those to come
 * @param folds parts that are held back in turn; fewer are quicker and a little less exact
 */
public record TrainingSettings(Predicate<LabelledText> judgedOn, double caution, int folds) {

    private static final int USUAL_FOLDS = 4;

    /** For texts that are like those to come. */
    public static TrainingSettings plain() {
        return new TrainingSettings(text -> true, 0, USUAL_FOLDS);
    }

    /** For the built-in corpus, with or without corrections by coordinators. */
    public static TrainingSettings builtIn() {
        return new TrainingSettings(Corpus::isOrdinary, 0.5, USUAL_FOLDS);
    }

    /** The same, for a model that is only compared with another one trained like this. */
    public static TrainingSettings builtInQuickly() {
        return new TrainingSettings(Corpus::isOrdinary, 0.5, 2);
    }
}
