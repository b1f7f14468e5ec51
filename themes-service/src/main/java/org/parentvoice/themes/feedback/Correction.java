package org.parentvoice.themes.feedback;

import java.time.Instant;
import java.util.List;
import org.parentvoice.themes.classify.Sentiment;

/**
 * What a coordinator decided, and instead of what.
 *
 * @param by the person's name, which does not leave this service
 * @param replacedThemes the themes it had before, so that the machine can be measured against
 *     people
 */
public record Correction(
        String by,
        Instant at,
        List<String> themes,
        Sentiment sentiment,
        List<String> replacedThemes,
        Sentiment replacedSentiment) {

    public Correction {
        themes = List.copyOf(themes);
        replacedThemes = List.copyOf(replacedThemes);
    }
}
