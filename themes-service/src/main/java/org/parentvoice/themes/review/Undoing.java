package org.parentvoice.themes.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.problem.Problems;
import org.parentvoice.themes.feedback.Correction;
import org.parentvoice.themes.feedback.EarlierDecision;
import org.parentvoice.themes.feedback.Feedback;

/** What an undo would take back, and what it would bring back. */
public final class Undoing {

    private Undoing() {}

    /** Whether the decision that holds is a person's and can be taken back. */
    public static boolean possible(Feedback feedback) {
        int index = inForce(feedback.corrections());
        return feedback.decidedBy().fromPerson()
                && index >= 0
                && find(feedback, feedback.corrections().get(index)) != null;
    }

    /**
     * Where in the history the correction is that holds.
     *
     * @throws org.springframework.web.ErrorResponseException 409 when no person decided
     */
    static int latest(Feedback feedback) {
        int index = inForce(feedback.corrections());
        if (!feedback.decidedBy().fromPerson() || index < 0) {
            throw Problems.conflict("There is nothing to undo here: the machine decided.");
        }
        return index;
    }

    /**
     * The decision that a correction replaced.
     *
     * @throws org.springframework.web.ErrorResponseException 409 when it was not kept
     */
    static EarlierDecision before(Feedback feedback, int index) {
        EarlierDecision before = find(feedback, feedback.corrections().get(index));
        if (before == null) {
            throw Problems.conflict(
                    "This is too old to undo. Choose the themes it should have instead.");
        }
        return before;
    }

    private static int inForce(List<Correction> corrections) {
        int index = corrections.size() - 1;
        while (index >= 0 && corrections.get(index).undone() != null) {
            index--;
        }
        return index;
    }

    private static @Nullable EarlierDecision find(Feedback feedback, Correction correction) {
        Long sequence = correction.sequence();
        return sequence == null
                ? null
                : feedback.earlier().stream()
                        .filter(each -> each.sequence() == sequence - 1)
                        .findFirst()
                        .orElse(null);
    }
}
