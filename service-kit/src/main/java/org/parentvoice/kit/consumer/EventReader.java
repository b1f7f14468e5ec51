package org.parentvoice.kit.consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an event's JSON into the consumer's own record; fields it does not know are passed over.
 */
public final class EventReader {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private EventReader() {}

    /**
     * Reads the event's data.
     *
     * @throws RejectedEventException when it is not JSON of that shape
     */
    public static <T> T read(ReceivedEvent event, Class<T> type) {
        try {
            @Nullable T data = JSON.readValue(event.json(), type);
            if (data == null) {
                throw new IllegalArgumentException("null");
            }
            return data;
        } catch (JacksonException | IllegalArgumentException e) {
            throw new RejectedEventException(event, "not readable as " + type.getSimpleName(), e);
        }
    }
}
