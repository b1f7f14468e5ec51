package org.parentvoice.themes.classify.words;

/**
 * One word of a text.
 *
 * @param written the word in lower case
 * @param stem the word in lower case without its ending
 * @param start index of its first character in the text
 * @param end index after its last character
 * @param sentence number of the sentence it stands in
 * @param clause number of the part of a sentence, counted through the text
 */
public record Token(String written, String stem, int start, int end, int sentence, int clause) {}
