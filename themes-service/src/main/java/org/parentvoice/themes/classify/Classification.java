package org.parentvoice.themes.classify;

import java.util.List;

/**
 * What a text is about, surest theme first, none to four of them.
 *
 * @param certainty 0 to 1: how probable it is that the least sure of all its yes and no is right; a
 *     coordinator's look helps most where it is low
 */
public record Classification(List<ScoredTheme> themes, Sentiment sentiment, double certainty) {

    /** More themes than this are not said of one text. */
    public static final int MOST_THEMES = 4;

    public Classification {
        themes = List.copyOf(themes);
    }

    /** What is said of a text that says nothing. */
    public static Classification nothing() {
        return new Classification(List.of(), Sentiment.NEUTRAL, 1);
    }
}
