package org.parentvoice.notify.reading;

import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.consumer.ReceivedEvent;
import org.parentvoice.kit.consumer.RejectedEventException;

/** Fields without which an event is of no use here. */
public final class Needed {

    private Needed() {}

    /**
     * The value.
     *
     * @throws RejectedEventException when there is none
     */
    public static <T> T in(ReceivedEvent event, @Nullable T value, String field) {
        if (value == null) {
            throw new RejectedEventException(
                    event, "has no " + field, new IllegalArgumentException(field));
        }
        return value;
    }
}
