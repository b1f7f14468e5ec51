package org.parentvoice.themes.classify.words;

/**
 * A word and what is known of it: worked out once, since most words of a text have come before.
 *
 * @param id its own number, below {@link #MOST}, or {@link #NOT_KEPT}
 * @param written the word in lower case
 * @param stem the word in lower case without its ending
 * @param number among the words of phrases; {@link #IN_NO_PHRASE} for any other
 * @param telling whether hardly another language has it
 * @param known whether it is a word of phrases, or a telling one
 * @param negation whether it turns what follows into its opposite
 */
public record Word(
        int id,
        String written,
        String stem,
        int number,
        boolean telling,
        boolean known,
        boolean negation) {

    /** Words kept; more than families ever use, and a bound on what nonsense can fill. */
    public static final int MOST = 15_000;

    public static final int NOT_KEPT = -1;

    /** Number of every word that is in no phrase. */
    public static final int IN_NO_PHRASE = 0;

    /** A word of which nothing is known. */
    static Word plain(String written) {
        return new Word(
                NOT_KEPT, written, Stemmer.stem(written), IN_NO_PHRASE, false, false, false);
    }
}
