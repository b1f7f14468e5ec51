package org.parentvoice.themes.classify.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.classify.Classification;
import org.parentvoice.themes.classify.Evidence;
import org.parentvoice.themes.classify.ScoredTheme;
import org.parentvoice.themes.classify.ThemeClassifier;
import org.parentvoice.themes.classify.phrases.PhraseBook;

/**
 * Decides with a trained model. Confidence is a probability that was fitted on texts the model had
 * not seen: of a hundred decisions with confidence 0.8, about eighty are right.
 */
public final class ModelClassifier implements ThemeClassifier {

    /** A text this long that says so little new is one word again and again. */
    private static final int LONG = 40;

    private static final double NEW_WORDS = 0.1;

    /** Only a person is certain. */
    private static final double SUREST = 0.99;

    private final ThemeModel model;
    private final FeatureReader reader;
    private final Scorer scorer;
    private final boolean onlyEnglish;

    /**
     * @param book the phrase book that the model was trained with
     * @param onlyEnglish whether texts that do not look like English have no theme: for a model
     *     that learnt nothing else
     */
    public ModelClassifier(ThemeModel model, PhraseBook book, boolean onlyEnglish) {
        this.model = model;
        this.onlyEnglish = onlyEnglish;
        reader = new FeatureReader(book);
        scorer = new Scorer(model.space(), model.weights());
    }

    @Override
    public String modelId() {
        return model.id();
    }

    @Override
    public Classification classify(String text, @Nullable String question) {
        return classify(text, question, true);
    }

    @Override
    public Classification classifyWithoutEvidence(String text, @Nullable String question) {
        return classify(text, question, false);
    }

    private Classification classify(String text, @Nullable String question, boolean evidence) {
        TextFeatures features = reader.read(text, question);
        if (saysNothing(features)) {
            return Classification.nothing();
        }
        Scorer.Scores scores = scorer.of(features);
        double[] values = new double[scores.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = scores.values()[i];
        }
        List<ScoredTheme> themes =
                Decision.themes(model.themes(), values).stream()
                        .map(
                                said ->
                                        new ScoredTheme(
                                                said.theme(),
                                                Math.min(SUREST, rounded(said.probability())),
                                                evidence
                                                        ? evidence(text, features, scores, said)
                                                        : List.of()))
                        .toList();
        return new Classification(
                themes,
                Decision.sentiment(
                        model.sentiments(),
                        model.sentimentCalibrations(),
                        values,
                        model.themes().size()),
                rounded(Decision.certainty(model.themes(), values)));
    }

    private boolean saysNothing(TextFeatures features) {
        int words = features.tokens().size();
        return words == 0
                || (onlyEnglish && !features.english())
                || (words >= LONG && isRepetition(features, words));
    }

    private static boolean isRepetition(TextFeatures features, int words) {
        int different = FeatureSpace.writtenWords(features).size();
        return different < NEW_WORDS * words && different < LONG;
    }

    private List<Evidence> evidence(
            String text, TextFeatures features, Scorer.Scores scores, Decision.Said said) {
        return DecidingWords.of(text, features, scorer, scores, said.output());
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
