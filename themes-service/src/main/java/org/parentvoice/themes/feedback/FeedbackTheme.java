package org.parentvoice.themes.feedback;

import java.util.List;
import org.parentvoice.themes.classify.Evidence;

/**
 * A theme of one piece of feedback.
 *
 * @param confidence 0 to 1; 1 when a person decided
 * @param evidence the words that spoke for it
 */
public record FeedbackTheme(String id, String label, double confidence, List<Evidence> evidence) {

    public FeedbackTheme {
        evidence = List.copyOf(evidence);
    }
}
