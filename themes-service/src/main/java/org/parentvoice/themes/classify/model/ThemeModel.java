package org.parentvoice.themes.classify.model;

import java.util.List;
import org.parentvoice.themes.classify.Sentiment;

/**
 * All that a trained classifier knows, apart from the phrase book: the features, their weights, and
 * for each theme how scores become probabilities and which one is enough.
 *
 * @param id names what it was trained on and its content, so that the same id means the same model
 * @param themes ids, in the order of the first outputs
 * @param sentiments in the order of the outputs after those; empty where nobody said anything about
 *     sentiment
 */
public record ThemeModel(
        String id,
        List<Output> themes,
        List<Sentiment> sentiments,
        List<Calibration> sentimentCalibrations,
        FeatureSpace space,
        Weights weights,
        Evaluation evaluation) {

    /** The id of a model of this make begins with it. */
    public static final String KIND = "linear-2/";

    /**
     * @param enough probability from which on a text has the theme
     */
    record Output(String theme, Calibration calibration, double enough) {}

    public ThemeModel {
        themes = List.copyOf(themes);
        sentiments = List.copyOf(sentiments);
        sentimentCalibrations = List.copyOf(sentimentCalibrations);
    }
}
