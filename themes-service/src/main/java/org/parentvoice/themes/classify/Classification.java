package org.parentvoice.themes.classify;

import java.util.List;

/** What a text is about, surest theme first, none to four of them. */
public record Classification(List<ScoredTheme> themes, Sentiment sentiment) {

    public Classification {
        themes = List.copyOf(themes);
    }
}
