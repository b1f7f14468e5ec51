package org.parentvoice.themes.classify.words;

/**
 * One word of a text.
 *
 * @param start index of its first character in the text
 * @param end index after its last character
 * @param sentence number of the sentence it stands in
 * @param clause number of the part of a sentence, counted through the text
 */
public record Token(Word word, int start, int end, int sentence, int clause) {

    /** The word in lower case. */
    public String written() {
        return word.written();
    }

    /** The word in lower case without its ending. */
    public String stem() {
        return word.stem();
    }
}
