package org.parentvoice.themes.classify;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text with the right answer, to learn from or to measure by.
 *
 * @param question what was asked, if known
 * @param themes ids of the themes it is about, none to four
 * @param sentiment null if nobody has said
 */
public record LabelledText(
        String text, @Nullable String question, Set<String> themes, @Nullable Sentiment sentiment) {

    public LabelledText {
        themes = Set.copyOf(themes);
    }
}
