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
 * @param crossValidated on the ordinary part of what it learnt from, group by group left out
 * @param voices on voices held back, of two models trained for this alone: {@code current} with
 *     what the model in force knew and {@code candidate} with the new corrections as well; neither
 *     is the model that decided. Null for the built-in one
 * @param corrections on corrections held back, the model in force itself beside this one; null
 *     while there were too few. {@link StoredModel#objection()} says which difference was too much
 */
record ModelFigures(
        Evaluation crossValidated, @Nullable Compared voices, @Nullable Compared corrections) {

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
        return new ModelFigures(
                rounded(report.evaluation()),
                Compared.of(trial.voices()),
                Compared.of(trial.corrections()));
    }

    static ModelFigures of(Evaluation builtIn) {
        return new ModelFigures(rounded(builtIn), null, null);
    }

    private static Evaluation rounded(Evaluation exact) {
        return new Evaluation(
                rounded(exact.macroF1()),
                rounded(exact.microF1()),
                rounded(exact.sentimentAccuracy()),
                exact.texts());
    }

    private static double rounded(double figure) {
        return Math.round(figure * 10_000) / 10_000.0;
    }
}
