package org.parentvoice.notify.change;

import java.util.Arrays;
import java.util.Optional;

/** The ways in which a commitment moves. */
public enum ChangeKind {
    MADE("made"),
    STATUS_CHANGED("status-changed"),
    DUE_DATE_CHANGED("due-date-changed"),
    UPDATED("updated"),
    OVERDUE("overdue");

    private final String type;

    ChangeKind(String name) {
        this.type = "org.parentvoice.commitment." + name + ".v1";
    }

    static Optional<ChangeKind> of(String type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }
}
