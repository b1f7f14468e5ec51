package org.parentvoice.themes.classify;

import org.jspecify.annotations.Nullable;

/**
 * Sorts texts into themes. Deterministic and safe for use by several threads; the time for a text
 * grows with its length only.
 */
public interface ThemeClassifier {

    /**
     * Never fails, whatever the text is: what it cannot read has no theme.
     *
     * @param question what they were asked, if known: "Nothing" means opposite things after "What
     *     went well?" and "What could be better?"
     */
    Classification classify(String text, @Nullable String question);

    /** The same without looking for the words that decided, in a little less time. */
    default Classification classifyWithoutEvidence(String text, @Nullable String question) {
        return classify(text, question);
    }

    /**
     * The one that is in force at this moment, for whoever needs several answers of the same model:
     * a classifier may have another model a moment later.
     */
    default ThemeClassifier current() {
        return this;
    }

    /** Names the model and the theme set, so that a decision can be traced to what made it. */
    String modelId();
}
