package org.parentvoice.notify.answer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a family can say to "Has it changed for your family?". */
public enum Answer {
    YES("Yes"),
    PARTLY("Partly"),
    NO("No");

    private final String label;

    Answer(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** As it is in links: {@code yes}, {@code partly}, {@code no}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Answer> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
