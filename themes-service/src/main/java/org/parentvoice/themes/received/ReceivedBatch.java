package org.parentvoice.themes.received;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parentvoice.kit.consumer.EventReader;
import org.parentvoice.kit.consumer.ReceivedEvent;
import org.parentvoice.kit.consumer.RejectedEventException;

/**
 * A batch, read and boiled down to one thing to do per piece of feedback: whatever else the batch
 * says of it, erased is erased.
 *
 * @param received feedback that came in and was not erased in this batch
 * @param erased feedback that was erased
 * @param tombstones keys whose events are gone from the log
 */
record ReceivedBatch(
        Map<String, FeedbackReceived> received,
        Map<String, FeedbackErased> erased,
        Set<String> tombstones) {

    static ReceivedBatch of(List<ReceivedEvent> events) {
        var batch =
                new ReceivedBatch(
                        new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
        events.forEach(batch::read);
        batch.received.keySet().removeAll(batch.erased.keySet());
        batch.received.keySet().removeAll(batch.tombstones);
        batch.tombstones.removeAll(batch.erased.keySet());
        return batch;
    }

    private void read(ReceivedEvent event) {
        if (event.isTombstone()) {
            tombstones.add(event.key());
            return;
        }
        switch (event.type()) {
            case FeedbackReceived.TYPE -> {
                var feedback = EventReader.read(event, FeedbackReceived.class);
                received.put(checked(event, feedback.feedbackId()), feedback);
            }
            case FeedbackErased.TYPE -> {
                var feedback = EventReader.read(event, FeedbackErased.class);
                erased.put(checked(event, feedback.feedbackId()), feedback);
            }
            case "" -> throw rejected(event, "has no type");
            default -> {
                // A type of a later version: not for this reader.
            }
        }
    }

    /** The key decides on partition, order and compaction, so it has to be the id. */
    private static String checked(ReceivedEvent event, String feedbackId) {
        if (!feedbackId.equals(event.key())) {
            throw rejected(event, "its key is not its feedback id");
        }
        return feedbackId;
    }

    private static RejectedEventException rejected(ReceivedEvent event, String reason) {
        return new RejectedEventException(event, reason, new IllegalArgumentException(reason));
    }
}
