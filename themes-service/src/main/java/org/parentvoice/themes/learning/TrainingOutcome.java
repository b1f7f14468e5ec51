package org.parentvoice.themes.learning;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What came of a training. */
enum TrainingOutcome {
    /** The candidate is in force. */
    TOOK_OVER,
    /** It was worse and is kept, not used. */
    REJECTED,
    /** It was no worse, but an operator changed the model meanwhile; it is kept. */
    OVERTAKEN,
    /** The very same model was there already. */
    UNCHANGED,
    /** No model came of it. */
    FAILED,
    /** The service was stopped. */
    BROKEN_OFF;

    boolean hasModel() {
        return this != FAILED && this != BROKEN_OFF;
    }

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
