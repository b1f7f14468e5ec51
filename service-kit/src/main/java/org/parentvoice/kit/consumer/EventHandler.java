package org.parentvoice.kit.consumer;

import java.util.List;

/**
 * Handles a batch of events. It may see any event again, alone or in other company, and has to come
 * to the same state: {@code _id} is the event's id or the business key, and state changes are
 * guarded by a sequence.
 */
@FunctionalInterface
public interface EventHandler {

    /**
     * Handles the events in the order given.
     *
     * @throws RejectedEventException for an event that no retry will make right
     */
    void handle(List<ReceivedEvent> events);

    /**
     * Whether tombstones are handed over too. A reader that keeps text wants them: when it was away
     * for long, compaction may have removed the event that told of the erasure.
     */
    default boolean takesTombstones() {
        return false;
    }
}
