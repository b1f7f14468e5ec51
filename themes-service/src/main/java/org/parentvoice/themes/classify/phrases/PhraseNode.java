package org.parentvoice.themes.classify.phrases;

import java.util.List;

/**
 * A node of the phrase tree.
 *
 * @param phrases that end here
 * @param afterGap number of the node that follows after a gap, or -1
 * @param symbols that lead on, in ascending order
 * @param next numbers of the nodes they lead to
 */
record PhraseNode(List<Phrase> phrases, int afterGap, int[] symbols, int[] next) {

    /** Most words that a gap ("..") stands for. */
    static final int GAP = 3;

    /** Bits that hold what is left of a gap beside the number of a node. */
    static final int GAP_BITS = 3;

    static final int GAP_MASK = (1 << GAP_BITS) - 1;
}
