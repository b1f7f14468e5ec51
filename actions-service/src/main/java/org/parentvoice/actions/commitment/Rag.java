package org.parentvoice.actions.commitment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How sure the forum is that it will be done in time; apart from the status. */
public enum Rag {
    RED,
    AMBER,
    GREEN;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The rating with this word.
     *
     * @throws IllegalArgumentException when there is none
     */
    @JsonCreator
    public static Rag of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
