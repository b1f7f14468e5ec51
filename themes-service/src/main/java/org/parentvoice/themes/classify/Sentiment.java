package org.parentvoice.themes.classify;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The spirit in which something was said; separate from what it is about. */
public enum Sentiment {
    CONCERN,
    PRAISE,
    SUGGESTION,
    MIXED,
    NEUTRAL;

    /** The word used in events, in the API and in files: the name in lower case. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The opposite of {@link #word()}, case ignored.
     *
     * @throws IllegalArgumentException if there is no such word
     */
    @JsonCreator
    public static Sentiment of(String word) {
        return valueOf(word.strip().toUpperCase(Locale.ROOT));
    }
}
