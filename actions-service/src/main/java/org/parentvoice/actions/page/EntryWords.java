package org.parentvoice.actions.page;

import org.jspecify.annotations.Nullable;
import org.parentvoice.actions.commitment.CommitmentStatus;
import org.parentvoice.actions.commitment.web.HistoryView;

/** Says in a few plain words what an entry in a history is. */
public final class EntryWords {

    /** For templates. */
    public String of(HistoryView entry) {
        return switch (entry.kind()) {
            case MADE -> "Written down";
            case STATUS -> status(entry.status());
            case DUE_DATE -> entry.previousDueOn() == null ? "Given a date" : "Date changed";
            case UPDATE -> "Update";
            case RAG -> "How it is going: " + (entry.rag() == null ? "" : entry.rag().word());
            case MILESTONE -> "A step on the way";
            case REPLY -> entry.body() + " replied";
            case VERDICT -> entry.verdict() == null ? "Verdict" : entry.verdict().label();
            case DETAILS -> "Wording changed";
            case OVERDUE -> "Past its date";
        };
    }

    private static String status(@Nullable CommitmentStatus status) {
        if (status == null) {
            return "Moved";
        }
        return switch (status) {
            case RAISED -> "Raised";
            case ACKNOWLEDGED -> "They have heard us";
            case COMMITTED -> "They said they will do it";
            case IN_PROGRESS -> "Work has begun";
            case DELIVERED -> "They say it is done";
            case CONFIRMED_BY_FAMILIES -> "Families say it is done";
            case DECLINED -> "They said no";
            case PAUSED -> "On hold";
            case SUPERSEDED -> "Another promise takes its place";
            case REOPENED -> "Opened again";
        };
    }
}
