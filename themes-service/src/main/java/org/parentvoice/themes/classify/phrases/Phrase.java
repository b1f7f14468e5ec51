package org.parentvoice.themes.classify.phrases;

/**
 * One entry of the phrase book.
 *
 * @param id number of the entry; its spellings and alternatives share it
 * @param theme index in the theme set, or {@link #NO_THEME} for cues of sentiment
 * @param about id of the theme, or empty: unlike the numbers it does not depend on what else is in
 *     the book
 * @param source the entry as it is written in the book
 */
public record Phrase(int id, int theme, PhraseKind kind, String about, String source) {

    static final int NO_THEME = -1;
}
