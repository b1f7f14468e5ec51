package org.parentvoice.themes.unfit;

import java.util.List;

/**
 * Pieces that share words which are rare elsewhere.
 *
 * @param label the most telling of the words, as families write them
 * @param words the label and others, most telling first; each in several pieces
 * @param count pieces
 * @param typical ids of pieces that have most of the words, the best first
 */
record WordCluster(String label, List<String> words, int count, List<String> typical) {

    WordCluster {
        words = List.copyOf(words);
        typical = List.copyOf(typical);
    }
}
