package org.parentvoice.actions.commitment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an entry in the history is about. */
public enum EntryKind {
    MADE,
    STATUS,
    DUE_DATE,
    UPDATE,
    RAG,
    MILESTONE,
    REPLY,
    VERDICT,
    DETAILS,
    OVERDUE;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
