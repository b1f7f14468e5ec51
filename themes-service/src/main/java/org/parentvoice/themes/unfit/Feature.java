package org.parentvoice.themes.unfit;

import java.util.BitSet;

/**
 * A word or a pair of words.
 *
 * @param name its stems
 * @param written how it is mostly written
 * @param pieces numbers of the pieces that have it
 * @param surprise see {@link Surprise}
 */
record Feature(String name, String written, BitSet pieces, double surprise) {

    int count() {
        return pieces.cardinality();
    }

    /** How many of its pieces are among these. */
    int within(BitSet others) {
        BitSet both = (BitSet) pieces.clone();
        both.and(others);
        return both.cardinality();
    }

    /** Whether one of the two is part of the other. */
    boolean overlaps(Feature other) {
        return (" " + name + " ").contains(" " + other.name + " ")
                || (" " + other.name + " ").contains(" " + name + " ");
    }
}
