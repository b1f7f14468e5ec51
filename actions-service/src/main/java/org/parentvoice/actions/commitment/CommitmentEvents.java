package org.parentvoice.actions.commitment;

import org.parentvoice.kit.events.Event;
import tools.jackson.databind.json.JsonMapper;

/** From the domain to the wire: one event for each entry in a history. */
final class CommitmentEvents {

    static final String TOPIC = "commitments";
    private static final String SOURCE = "/actions";
    private static final String TYPE = "org.parentvoice.commitment.%s.v1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CommitmentEvents() {}

    /** The event that tells of the entry; its id is the entry's. */
    static Event of(Commitment commitment, HistoryEntry entry) {
        return new Event(
                entry.id(),
                TYPE.formatted(name(entry.kind())),
                SOURCE,
                commitment.id(),
                entry.recordedAt(),
                commitment.forum(),
                JSON.writeValueAsString(CommitmentEvent.of(commitment, entry)));
    }

    private static String name(EntryKind kind) {
        return switch (kind) {
            case MADE -> "made";
            case STATUS -> "status-changed";
            case DUE_DATE -> "due-date-changed";
            case OVERDUE -> "overdue";
            case UPDATE, RAG, MILESTONE, REPLY, VERDICT, DETAILS -> "updated";
        };
    }
}
