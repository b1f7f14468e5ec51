package org.parentvoice.themes.feedback;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.classify.Sentiment;

/**
 * What a coordinator decided, and instead of what.
 *
 * @param by the person's name, which does not leave this service
 * @param replacedThemes the themes it had before, so that the machine can be measured against
 *     people
 * @param sequence that the decision got; null where it was made before undoing was possible
 * @param replacedReview whether it waited for a look before
 * @param undone null while it was not undone
 */
public record Correction(
        String by,
        Instant at,
        List<String> themes,
        Sentiment sentiment,
        List<String> replacedThemes,
        Sentiment replacedSentiment,
        @Nullable Long sequence,
        @Nullable String replacedReview,
        @Nullable Undone undone) {

    public Correction {
        themes = List.copyOf(themes);
        replacedThemes = List.copyOf(replacedThemes);
    }

    /**
     * Who took it back and when.
     *
     * @param by the person's name, which does not leave this service
     */
    public record Undone(String by, Instant at) {}
}
