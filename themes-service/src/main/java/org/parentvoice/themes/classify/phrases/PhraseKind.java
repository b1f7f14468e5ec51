package org.parentvoice.themes.classify.phrases;

/** How much a phrase says about its theme, and whether it says that something is wrong. */
public enum PhraseKind {
    /** Something has gone wrong with exactly this; enough on its own. */
    PROBLEM(1.3),
    /** Can hardly be about anything else; enough on its own. */
    TOPIC(1.0),
    /** Needs company. */
    HINT(0.45),
    /** Sounds like the theme and is not. */
    NOT(-1.0),
    /** Cues of the spirit it was said in; no theme. */
    GLAD(1.0),
    SAD(1.0),
    WISH(1.0),
    /** Of the word list: says something to a model that learns how much, and nothing by itself. */
    WORD(0.0),
    /** What follows it in the sentence is not what the text is about. */
    ASIDE(0.0);

    final double weight;

    PhraseKind(double weight) {
        this.weight = weight;
    }
}
