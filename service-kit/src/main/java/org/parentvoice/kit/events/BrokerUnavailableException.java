package org.parentvoice.kit.events;

/**
 * The broker did not acknowledge in time. The event may or may not be in the log: whoever asked has
 * to ask again with the same key.
 */
public final class BrokerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
