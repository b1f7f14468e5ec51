package org.parentvoice.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.events.CloudEventHeaders;

/**
 * One record as it came from the log.
 *
 * @param topic where it was read
 * @param partition of the topic
 * @param offset in the partition; grows by time
 * @param key the aggregate's id
 * @param headers all headers, as text
 * @param data the JSON, or null for a tombstone
 */
public record ReceivedEvent(
        String topic,
        int partition,
        long offset,
        String key,
        Map<String, String> headers,
        byte @Nullable [] data) {

    /** The event's type, or an empty text where the record has none. */
    public String type() {
        return headers.getOrDefault(CloudEventHeaders.TYPE, "");
    }

    /** The event's id, or the record's place in the log where it has none. */
    public String id() {
        return headers.getOrDefault(CloudEventHeaders.ID, topic + "/" + partition + "/" + offset);
    }

    /** When it happened, or null where the header is missing or unreadable. */
    public @Nullable Instant time() {
        String time = headers.get(CloudEventHeaders.TIME);
        try {
            return time == null ? null : Instant.parse(time);
        } catch (java.time.format.DateTimeParseException e) {
            return null;
        }
    }

    public boolean isTombstone() {
        return data == null;
    }

    /** The JSON as text; empty for a tombstone. */
    public String json() {
        return data == null ? "" : new String(data, UTF_8);
    }
}
