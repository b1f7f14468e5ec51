package org.parentvoice.themes.classify.phrases;

/** Answers whose meaning hangs on the question. */
public enum ShortAnswer {
    NOTHING,
    EVERYTHING,
    NOT_KNOWN,
    /** An answer with something of its own to say. */
    NO;

    /** Words in the longest answer that still counts as short. */
    static final int LONGEST = 8;
}
