package org.parentvoice.themes.classify.model;

/** Three to five letters in a row, the ends of the word among them. */
final class Letters {

    private static final int KIND = 3;
    private static final int FEWEST = 3;
    private static final int MOST = 5;

    /** A longer run of letters is no word; this keeps the time in bounds. */
    private static final int LONGEST_WORD = 30;

    private Letters() {}

    /** Each sequence once. */
    static long[] of(String word) {
        String framed = "<" + word.substring(0, Math.min(word.length(), LONGEST_WORD)) + ">";
        LongTable seen = new LongTable(64);
        for (int length = FEWEST; length <= MOST; length++) {
            for (int from = 0; from + length <= framed.length(); from++) {
                seen.put(Hash.of(KIND, framed, from, from + length), 0);
            }
        }
        return seen.sortedKeys();
    }
}
