package org.parentvoice.themes.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parentvoice.themes.classify.Classification;
import org.parentvoice.themes.classify.Evidence;
import org.parentvoice.themes.classify.ThemeClassifier;
import tools.jackson.databind.json.JsonMapper;

/** Classifies one text a line and answers with one JSON a line, empty lines too. */
final class ClassifyCommand {

    private ClassifyCommand() {}

    static void run(CommandOptions options, InputStream in, PrintStream out) throws IOException {
        ThemeClassifier classifier = options.classifier(options.themeSet());
        JsonMapper json = JsonMapper.builder().build();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            out.println(json.writeValueAsString(view(classifier.classify(line, null))));
            out.flush();
        }
    }

    private record Line(List<Found> themes, String sentiment) {}

    private record Found(String id, double confidence, List<Evidence> evidence) {}

    private static Line view(Classification classification) {
        return new Line(
                classification.themes().stream()
                        .map(
                                theme ->
                                        new Found(
                                                theme.themeId(),
                                                theme.confidence(),
                                                theme.evidence()))
                        .toList(),
                classification.sentiment().word());
    }
}
