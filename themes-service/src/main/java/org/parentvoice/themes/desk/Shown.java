package org.parentvoice.themes.desk;

import java.util.List;
import java.util.Optional;
import org.parentvoice.themes.classify.Sentiment;
import org.parentvoice.themes.feedback.DecidedBy;
import org.parentvoice.themes.feedback.EarlierDecision;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.FeedbackTheme;

/**
 * The decision a person gets to see about a piece of feedback.
 *
 * @param themes surest first
 */
record Shown(List<FeedbackTheme> themes, Sentiment sentiment, DecidedBy decidedBy) {

    /** What holds now. */
    static Shown now(Feedback feedback) {
        return new Shown(feedback.themes(), feedback.sentiment(), feedback.decidedBy());
    }

    /** What the machine decided last, so that a second person sees what the first one saw. */
    static Shown ofMachine(Feedback feedback) {
        Optional<EarlierDecision> machine =
                feedback.decidedBy().fromPerson()
                        ? feedback.earlier().reversed().stream()
                                .filter(each -> !each.decidedBy().fromPerson())
                                .findFirst()
                        : Optional.empty();
        return machine.map(each -> new Shown(each.themes(), each.sentiment(), each.decidedBy()))
                .orElseGet(() -> now(feedback));
    }
}
