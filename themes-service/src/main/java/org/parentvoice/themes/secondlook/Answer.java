package org.parentvoice.themes.secondlook;

import java.util.List;
import java.util.Set;
import org.parentvoice.themes.classify.Sentiment;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.FeedbackTheme;

/**
 * What one coordinator said.
 *
 * @param by the person's name, which does not leave this service
 */
public record Answer(String by, List<String> themes, Sentiment sentiment) {

    public Answer {
        themes = List.copyOf(themes);
    }

    static Answer of(Feedback feedback, String by) {
        return new Answer(
                by,
                feedback.themes().stream().map(FeedbackTheme::id).toList(),
                feedback.sentiment());
    }

    /** The same themes, in whatever order. Sentiment is a matter of taste more often than not. */
    boolean sameThemes(Answer other) {
        return Set.copyOf(themes).equals(Set.copyOf(other.themes));
    }
}
