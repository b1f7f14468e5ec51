package org.parentvoice.themes.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.classify.LabelledCsv;
import org.parentvoice.themes.classify.LabelledText;
import org.parentvoice.themes.classify.Scoreboard;
import org.parentvoice.themes.classify.ThemeClassifier;
import org.parentvoice.themes.themeset.ThemeSet;
import tools.jackson.databind.json.JsonMapper;

/** Measures the classifier on labelled texts. */
final class EvaluateCommand {

    private EvaluateCommand() {}

    static void run(CommandOptions options, PrintStream out) throws IOException {
        if (options.test() == null) {
            throw new IllegalArgumentException("evaluate needs --test FILE");
        }
        List<LabelledText> texts = LabelledCsv.read(options.test());
        ThemeSet themeSet = options.themeSet();
        ThemeClassifier classifier = options.classifier(themeSet);
        List<Scoreboard.Answer> answers =
                texts.stream()
                        .map(
                                text ->
                                        Scoreboard.Answer.of(
                                                text,
                                                classifier.classify(text.text(), text.question())))
                        .toList();
        Pace pace = Pace.of(classifier, texts);
        Scoreboard.Result result = Scoreboard.of(answers, themeSet.ids());
        if (options.json()) {
            out.println(json(classifier.modelId(), result, pace));
        } else {
            print(classifier.modelId(), result, pace, out);
        }
    }

    private static void print(String model, Scoreboard.Result result, Pace pace, PrintStream out) {
        out.printf(Locale.ROOT, "model %s, %d texts%n%n", model, result.texts());
        out.printf("%-32s %9s %9s %9s %9s%n", "theme", "precision", "recall", "F1", "support");
        result.themes().forEach(theme -> line(theme, out));
        out.println();
        line(result.micro(), out);
        line(result.macro(), out);
        out.println();
        out.printf(Locale.ROOT, "exact match         %.3f%n", result.exactMatch());
        Double sentiment = result.sentimentAccuracy();
        out.println(
                "sentiment accuracy  "
                        + (sentiment == null
                                ? "no sentiment column"
                                : String.format(Locale.ROOT, "%.3f", sentiment)));
        out.printf(
                Locale.ROOT,
                "texts per second    %.0f (%.0f with evidence), on one core%n",
                pace.without(),
                pace.with());
    }

    private static void line(Scoreboard.Figures figures, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%-32s %9.3f %9.3f %9.3f %9d%n",
                figures.id(),
                figures.precision(),
                figures.recall(),
                figures.f1(),
                figures.support());
    }

    private record Report(
            String model,
            int texts,
            List<Scoreboard.Figures> themes,
            Scoreboard.Figures micro,
            Scoreboard.Figures macro,
            double exactMatch,
            @Nullable Double sentimentAccuracy,
            double textsPerSecond,
            double textsPerSecondWithEvidence) {}

    private static String json(String model, Scoreboard.Result result, Pace pace) {
        return JsonMapper.builder()
                .build()
                .writeValueAsString(
                        new Report(
                                model,
                                result.texts(),
                                result.themes(),
                                result.micro(),
                                result.macro(),
                                result.exactMatch(),
                                result.sentimentAccuracy(),
                                pace.without(),
                                pace.with()));
    }
}
