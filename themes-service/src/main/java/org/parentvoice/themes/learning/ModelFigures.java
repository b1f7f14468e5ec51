package org.parentvoice.themes.learning;

import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.classify.model.Evaluation;
import org.parentvoice.themes.learning.trial.Part;
import org.parentvoice.themes.learning.trial.PartResult;
import org.parentvoice.themes.learning.trial.Trial;
import org.parentvoice.themes.learning.trial.TrialReport;

/**
 * How good a model is, as it is kept, listed and published.
 *
 * @param crossValidated on what it learnt from, part by part left out
 * @param voices beside the model that was in force, on voices held back; null for the built-in one
 * @param corrections the same on corrections held back; null while there were too few
 */
record ModelFigures(
        CrossValidated crossValidated, @Nullable Compared voices, @Nullable Compared corrections) {

    record CrossValidated(double macroF1, double microF1, double sentimentAccuracy, int texts) {}

    record F1(double macro, double micro) {}

    record Compared(int texts, F1 current, F1 candidate) {

        private static @Nullable Compared of(@Nullable Part part) {
            return part == null
                    ? null
                    : new Compared(
                            part.candidate().texts(), f1(part.current()), f1(part.candidate()));
        }

        private static F1 f1(PartResult result) {
            return new F1(rounded(result.macroF1()), rounded(result.microF1()));
        }
    }

    static ModelFigures of(TrialReport report) {
        Trial trial = report.trial();
        TrialReport.CrossValidated own = report.evaluation();
        return new ModelFigures(
                crossValidated(own.macroF1(), own.microF1(), own.sentimentAccuracy(), own.texts()),
                Compared.of(trial.voices()),
                Compared.of(trial.corrections()));
    }

    static ModelFigures of(Evaluation builtIn) {
        return new ModelFigures(
                crossValidated(
                        builtIn.macroF1(),
                        builtIn.microF1(),
                        builtIn.sentimentAccuracy(),
                        builtIn.texts()),
                null,
                null);
    }

    private static CrossValidated crossValidated(
            double macro, double micro, double sentiment, int texts) {
        return new CrossValidated(rounded(macro), rounded(micro), rounded(sentiment), texts);
    }

    private static double rounded(double figure) {
        return Math.round(figure * 10_000) / 10_000.0;
    }
}
