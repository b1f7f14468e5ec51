package org.parentvoice.kit.consumer;

/** An event that no retry will make right; it goes to the dead letters, the rest goes on. */
public final class RejectedEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ReceivedEvent event;

    /**
     * @param event the event
     * @param reason why, in words without anything of the event's text
     */
    public RejectedEventException(ReceivedEvent event, String reason, Throwable cause) {
        super(reason, cause);
        this.event = event;
    }

    public ReceivedEvent event() {
        return event;
    }
}
