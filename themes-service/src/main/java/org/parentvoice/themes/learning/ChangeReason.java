package org.parentvoice.themes.learning;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why another model is in force. */
enum ChangeReason {
    /** It learnt from corrections and was no worse. */
    TRAINED,
    /** An operator went back to one that had been in force. */
    ROLLED_BACK,
    /** An operator chose one that had not. */
    ACTIVATED;

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Who can have done it; names stay here. */
    String by() {
        return this == TRAINED ? "themes-service" : "operator";
    }
}
