package org.parentvoice.actions.commitment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What families say once it was done: did it make things better? */
public enum Verdict {
    YES("Families say it made things better"),
    PARTLY("Families say it made things a little better"),
    NO("Families say it has not made things better");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The verdict with this word.
     *
     * @throws IllegalArgumentException when there is none
     */
    @JsonCreator
    public static Verdict of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
