package org.parentvoice.themes.classify.phrases;

/**
 * A phrase found in a text.
 *
 * @param from index of its first token
 * @param to index after its last token
 */
public record Match(Phrase phrase, int from, int to) {

    int length() {
        return to - from;
    }

    boolean overlaps(Match other) {
        return from < other.to && other.from < to;
    }
}
