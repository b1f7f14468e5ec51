package org.parentvoice.themes.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a classifier said with the right answers: precision, recall and F1 a theme, over
 * all decisions (micro) and averaged over themes (macro).
 */
public final class Scoreboard {

    /** One text with what the classifier said about it. */
    public record Answer(LabelledText right, Set<String> themes, Sentiment sentiment) {

        /** What was said of it, beside the right answer. */
        public static Answer of(LabelledText right, Classification said) {
            return new Answer(
                    right,
                    said.themes().stream()
                            .map(ScoredTheme::themeId)
                            .collect(Collectors.toUnmodifiableSet()),
                    said.sentiment());
        }
    }

    /** Figures of one theme, or over several. Each is 0 where it would divide by nothing. */
    public record Figures(String id, double precision, double recall, double f1, int support) {}

    /**
     * @param macro over the themes that occur in the right answers
     * @param sentimentAccuracy null if the file has no sentiment
     */
    public record Result(
            List<Figures> themes,
            Figures micro,
            Figures macro,
            double exactMatch,
            @Nullable Double sentimentAccuracy,
            int texts) {}

    private Scoreboard() {}

    public static Result of(List<Answer> answers, Set<String> known) {
        Set<String> ids = new TreeSet<>(known);
        answers.forEach(answer -> ids.addAll(answer.right().themes()));
        List<Figures> figures = new ArrayList<>();
        int hits = 0;
        int said = 0;
        int support = 0;
        for (String id : ids) {
            int both = count(answers, id, true, true);
            int saidHere = both + count(answers, id, true, false);
            int rightHere = both + count(answers, id, false, true);
            figures.add(figures(id, both, saidHere, rightHere));
            hits += both;
            said += saidHere;
            support += rightHere;
        }
        return new Result(
                figures,
                figures("micro", hits, said, support),
                macro(figures, support),
                share(
                        answers.stream()
                                .filter(answer -> answer.themes().equals(answer.right().themes()))
                                .count(),
                        answers.size()),
                sentimentAccuracy(answers),
                answers.size());
    }

    private static int count(List<Answer> answers, String id, boolean said, boolean right) {
        return (int)
                answers.stream()
                        .filter(answer -> answer.themes().contains(id) == said)
                        .filter(answer -> answer.right().themes().contains(id) == right)
                        .count();
    }

    private static Figures figures(String id, int both, int said, int right) {
        return new Figures(
                id, share(both, said), share(both, right), share(2L * both, said + right), right);
    }

    private static Figures macro(List<Figures> figures, int support) {
        List<Figures> present = figures.stream().filter(theme -> theme.support() > 0).toList();
        return new Figures(
                "macro",
                present.stream().mapToDouble(Figures::precision).average().orElse(0),
                present.stream().mapToDouble(Figures::recall).average().orElse(0),
                present.stream().mapToDouble(Figures::f1).average().orElse(0),
                support);
    }

    private static @Nullable Double sentimentAccuracy(List<Answer> answers) {
        List<Answer> labelled =
                answers.stream().filter(answer -> answer.right().sentiment() != null).toList();
        return labelled.isEmpty()
                ? null
                : share(
                        labelled.stream()
                                .filter(answer -> answer.sentiment() == answer.right().sentiment())
                                .count(),
                        labelled.size());
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
