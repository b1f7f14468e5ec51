package org.parentvoice.kit.outbox;

import java.time.Instant;
import org.parentvoice.kit.events.Event;

/**
 * An event that waits inside its aggregate's document. Pushed by the same atomic update that
 * changes the state, so that there is never one without the other.
 */
public record OutboxEntry(
        String id,
        String type,
        String source,
        String subject,
        Instant time,
        String forum,
        String json) {

    /** What to push for an event. */
    public static OutboxEntry of(Event event) {
        return new OutboxEntry(
                event.id(),
                event.type(),
                event.source(),
                event.subject(),
                event.time(),
                event.forum(),
                event.json());
    }

    Event event() {
        return new Event(id, type, source, subject, time, forum, json);
    }
}
