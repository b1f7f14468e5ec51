package org.parentvoice.themes.desk;

/** Why a piece of feedback is shown for a look. */
enum Work {
    /** The machine is not certain. */
    UNCERTAIN,
    /** It belongs to the random sample, and nobody has looked. */
    SAMPLE,
    /** One person has looked; a second one is asked and does not see the first answer. */
    SECOND,
    /** Two people said different things. */
    SETTLE,
    /** A coordinator opened it from the list. */
    OPENED;

    public boolean isSecond() {
        return this == SECOND;
    }
}
