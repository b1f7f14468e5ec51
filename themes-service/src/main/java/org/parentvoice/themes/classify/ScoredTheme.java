package org.parentvoice.themes.classify;

import java.util.List;

/**
 * A theme and why it was chosen.
 *
 * @param themeId id in the theme set
 * @param confidence 0 to 1; see the classifier for how it is computed
 * @param evidence the words that decided, in the order of the text; empty when the question decided
 */
public record ScoredTheme(String themeId, double confidence, List<Evidence> evidence) {

    public ScoredTheme {
        evidence = List.copyOf(evidence);
    }
}
