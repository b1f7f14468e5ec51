package org.parentvoice.themes.classify;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text with the right answer, to learn from or to measure by.
 *
 * @param question what was asked, if known
 * @param themes ids of the themes it is about, none to four
 * @param sentiment null if nobody has said
 * @param group texts of one group sound alike (one speaker, one situation), so a model is never
 *     judged on a group that it has learnt from; null where that is not known
 */
public record LabelledText(
        String text,
        @Nullable String question,
        Set<String> themes,
        @Nullable Sentiment sentiment,
        @Nullable String group) {

    public LabelledText {
        themes = Set.copyOf(themes);
    }
}
