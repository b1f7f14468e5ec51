package org.parentvoice.themes.desk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a coordinator wants to look at. */
enum Kind {
    /** Mostly what the machine is least certain of; every third from the sample. */
    MIXED,
    UNCERTAIN,
    SAMPLE;

    private static final int SAMPLE_EVERY = 3;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Anything that is not one of the words means the default. */
    static Kind of(@Nullable String word) {
        for (Kind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        return MIXED;
    }

    /**
     * Whether the next one comes from the sample, if there is one.
     *
     * @param done how many this person has looked at in this sitting
     */
    boolean sampleNext(int done) {
        return this == SAMPLE || (this == MIXED && done % SAMPLE_EVERY == SAMPLE_EVERY - 1);
    }
}
