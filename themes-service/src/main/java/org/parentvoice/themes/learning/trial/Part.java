package org.parentvoice.themes.learning.trial;

import java.util.Optional;

/** Two models on the same texts. */
public record Part(PartResult current, PartResult candidate) {

    /** So much may be chance. */
    static final double LESS_OVERALL = 0.002;

    static final double LESS_IN_A_THEME = 0.05;

    /** Fewer texts say nothing about one theme. */
    static final int ENOUGH_OF_A_THEME = 20;

    private static final double ROUNDING = 1e-9;

    /** In what the candidate is worse; empty when it is not. */
    Optional<String> worse() {
        if (lost(current.macroF1(), candidate.macroF1(), LESS_OVERALL)) {
            return Optional.of("macro F1 is lower");
        }
        if (lost(current.microF1(), candidate.microF1(), LESS_OVERALL)) {
            return Optional.of("micro F1 is lower");
        }
        return current.themes().entrySet().stream()
                .filter(theme -> theme.getValue().support() >= ENOUGH_OF_A_THEME)
                .filter(theme -> lost(theme.getValue().f1(), f1(theme.getKey()), LESS_IN_A_THEME))
                .map(theme -> "F1 is lower for " + theme.getKey())
                .sorted()
                .findFirst();
    }

    private double f1(String theme) {
        PartResult.OfTheme result = candidate.themes().get(theme);
        return result == null ? 0 : result.f1();
    }

    private static boolean lost(double before, double now, double allowed) {
        return before - now > allowed + ROUNDING;
    }
}
