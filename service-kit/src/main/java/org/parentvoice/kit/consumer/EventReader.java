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

    /**
     * What an event has to have.
     *
     * @param field its name, for whoever reads the dead letters
     * @throws RejectedEventException when it is not there
     */
    public static <T> T present(ReceivedEvent event, @Nullable T value, String field) {
        if (value == null) {
            throw unusable(event, field);
        }
        return value;
    }

    /** An event in which one field is of no use. */
    public static RejectedEventException unusable(ReceivedEvent event, String field) {
        return new RejectedEventException(
                event, "no usable " + field, new IllegalArgumentException(field));
    }
}
