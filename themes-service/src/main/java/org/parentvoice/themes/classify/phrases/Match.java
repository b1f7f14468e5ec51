package org.parentvoice.themes.classify.phrases;

/**
 * A phrase found in a text.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param denied whether a "not" before it turns it round
 */
public record Match(Phrase phrase, int from, int to, boolean denied) {

    int length() {
        return to - from;
    }

    boolean overlaps(Match other) {
        return from < other.to && other.from < to;
    }
}
