package org.parentvoice.themes.classify;

/**
 * One entry of the phrase book.
 *
 * @param id number of the entry; its spellings and alternatives share it
 * @param theme index in the theme set, or {@link #NO_THEME} for cues of sentiment
 */
record Phrase(int id, int theme, PhraseKind kind) {

    static final int NO_THEME = -1;
}
