package org.parentvoice.themes.classify.model;

/**
 * Features that are weighed together: each block of a text has the length 1 times its share,
 * however many features it finds there. What each adds is in the README's table.
 */
enum Block {
    /** Words without their endings, pairs of neighbours, how a text begins and ends, its marks. */
    WORDS(1),
    /** Phrases of the phrase book and words of the word list, and whether they are denied. */
    PHRASES(1),
    /** Three to five letters in a row within a word: slips of the pen, endings, compounds. */
    LETTERS(1),
    /** The words of the question that was asked. */
    QUESTION(0.5f);

    final float share;

    Block(float share) {
        this.share = share;
    }
}
