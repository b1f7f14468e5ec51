package org.parentvoice.themes.feedback;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.classify.Sentiment;

/**
 * What the machine says of a text now.
 *
 * @param certainty 0 to 1; see the classifier
 */
public record MachineDecision(
        List<FeedbackTheme> themes,
        Sentiment sentiment,
        DecidedBy decidedBy,
        ThemeSetVersion themeSet,
        double certainty) {

    public MachineDecision {
        themes = List.copyOf(themes);
    }

    /**
     * Whether a coordinator should look.
     *
     * @param below certainty under which one should
     */
    public @Nullable String review(double below) {
        return themes.isEmpty() || certainty < below ? Feedback.REVIEW_NEEDED : null;
    }

    /** Whether the decision that holds is the same, down to model and theme set. */
    public boolean holds(Feedback feedback) {
        return feedback.themes().equals(themes)
                && feedback.sentiment() == sentiment
                && feedback.decidedBy().equals(decidedBy)
                && feedback.themeSet().equals(themeSet);
    }
}
