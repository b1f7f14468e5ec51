package org.parentvoice.themes.learning.trial;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parentvoice.themes.classify.Classification;
import org.parentvoice.themes.classify.LabelledText;
import org.parentvoice.themes.classify.Scoreboard;
import org.parentvoice.themes.classify.ScoredTheme;
import org.parentvoice.themes.classify.ThemeClassifier;

/**
 * How one model did on texts that it had not seen.
 *
 * @param themes by id; only themes that occur in the right answers
 */
public record PartResult(double macroF1, double microF1, int texts, Map<String, OfTheme> themes) {

    /**
     * @param support how many of the texts have the theme
     */
    public record OfTheme(double f1, int support) {}

    public PartResult {
        themes = Map.copyOf(themes);
    }

    static List<Scoreboard.Answer> answers(ThemeClassifier classifier, List<LabelledText> texts) {
        return texts.parallelStream().map(text -> answer(classifier, text)).toList();
    }

    static PartResult of(List<Scoreboard.Answer> answers, Set<String> known) {
        Scoreboard.Result result = Scoreboard.of(answers, known);
        var themes = new TreeMap<String, OfTheme>();
        for (Scoreboard.Figures each : result.themes()) {
            if (each.support() > 0) {
                themes.put(each.id(), new OfTheme(each.f1(), each.support()));
            }
        }
        return new PartResult(result.macro().f1(), result.micro().f1(), answers.size(), themes);
    }

    private static Scoreboard.Answer answer(ThemeClassifier classifier, LabelledText text) {
        Classification said = classifier.classifyWithoutEvidence(text.text(), text.question());
        return new Scoreboard.Answer(
                text,
                said.themes().stream().map(ScoredTheme::themeId).collect(Collectors.toSet()),
                said.sentiment());
    }
}
