package org.parentvoice.actions.months;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The spirit in which something was said, as the theme service tells it. */
enum Sentiment {
    CONCERN("Worried or unhappy"),
    PRAISE("Pleased or thankful"),
    SUGGESTION("With an idea"),
    MIXED("Good and bad"),
    NEUTRAL("Just telling us");

    static final List<String> WORDS = Arrays.stream(values()).map(Sentiment::word).toList();

    private final String label;

    Sentiment(String label) {
        this.label = label;
    }

    /** The word of the events and the API. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }
}
