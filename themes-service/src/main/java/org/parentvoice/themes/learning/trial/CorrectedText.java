package org.parentvoice.themes.learning.trial;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.classify.LabelledText;
import org.parentvoice.themes.classify.Sentiment;

/**
 * Feedback with the themes that a person gave it.
 *
 * @param id the feedback's
 * @param text redacted by intake
 * @param themes ids of the built-in set, none where no theme fits
 * @param known whether the model in force has learnt from it
 */
public record CorrectedText(
        String id,
        String text,
        @Nullable String question,
        Set<String> themes,
        Sentiment sentiment,
        boolean known) {

    public CorrectedText {
        themes = Set.copyOf(themes);
    }

    LabelledText labelled() {
        return new LabelledText(text, question, themes, sentiment, null);
    }
}
