package org.parentvoice.themes.learning.trial;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.parentvoice.themes.classify.LabelledText;
import org.parentvoice.themes.classify.Scoreboard;
import org.parentvoice.themes.classify.ThemeClassifier;

/**
 * Two models on the same texts.
 *
 * @param fewerMistakes texts on which the candidate gives fewer wrong themes, or leaves fewer out,
 *     than the model in force
 * @param moreMistakes texts on which it is the other way round
 */
public record Part(PartResult current, PartResult candidate, int fewerMistakes, int moreMistakes) {

    /** A candidate that is as good is refused by chance once in so many comparisons: 1 in 20. */
    static final double CHANCE = 0.05;

    /** On many texts the average over themes has to hold as well; rare themes weigh more in it. */
    static final int MANY_TEXTS = 300;

    static final double LESS_OVERALL = 0.005;
    static final double LESS_IN_A_THEME = 0.05;

    /** Fewer texts say nothing about one theme. */
    static final int ENOUGH_OF_A_THEME = 30;

    private static final double ROUNDING = 1e-9;

    static Part of(
            ThemeClassifier current,
            ThemeClassifier candidate,
            Set<String> themes,
            List<LabelledText> texts) {
        List<Scoreboard.Answer> before = PartResult.answers(current, texts);
        List<Scoreboard.Answer> now = PartResult.answers(candidate, texts);
        int fewer = 0;
        int more = 0;
        for (int i = 0; i < texts.size(); i++) {
            int difference = mistakes(now.get(i)) - mistakes(before.get(i));
            fewer += difference < 0 ? 1 : 0;
            more += difference > 0 ? 1 : 0;
        }
        return new Part(PartResult.of(before, themes), PartResult.of(now, themes), fewer, more);
    }

    private static int mistakes(Scoreboard.Answer answer) {
        long missed =
                answer.right().themes().stream()
                        .filter(theme -> !answer.themes().contains(theme))
                        .count();
        long wrong =
                answer.themes().stream()
                        .filter(theme -> !answer.right().themes().contains(theme))
                        .count();
        return (int) (missed + wrong);
    }

    /** In what the candidate is worse; empty when it is not. */
    Optional<String> worse() {
        if (isMoreThanChance()) {
            return Optional.of(
                    "more texts got worse ("
                            + moreMistakes
                            + ") than better ("
                            + fewerMistakes
                            + ")");
        }
        if (current.texts() >= MANY_TEXTS
                && lost(current.macroF1(), candidate.macroF1(), LESS_OVERALL)) {
            return Optional.of("macro F1 is lower");
        }
        return current.themes().entrySet().stream()
                .filter(theme -> theme.getValue().support() >= ENOUGH_OF_A_THEME)
                .filter(theme -> lost(theme.getValue().f1(), f1(theme.getKey()), LESS_IN_A_THEME))
                .map(theme -> "F1 is lower for " + theme.getKey())
                .sorted()
                .findFirst();
    }

    /**
     * The sign test (Dixon and Mood, 1946) on the texts where the two differ: were the candidate as
     * good, each of them would be as likely better as worse.
     */
    @JsonIgnore
    boolean isMoreThanChance() {
        int differ = fewerMistakes + moreMistakes;
        return moreMistakes > fewerMistakes
                && BinomialDistribution.of(differ, 0.5).survivalProbability(moreMistakes - 1)
                        < CHANCE;
    }

    private double f1(String theme) {
        PartResult.OfTheme result = candidate.themes().get(theme);
        return result == null ? 0 : result.f1();
    }

    private static boolean lost(double before, double now, double allowed) {
        return before - now > allowed + ROUNDING;
    }
}
