package org.parentvoice.kit.link;

/** A link that is not ours, was changed, or is too old. */
public final class InvalidLinkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean expired;

    InvalidLinkException(boolean expired) {
        super(expired ? "The link is too old." : "The link is not one of ours.");
        this.expired = expired;
    }

    /** True when it was good once: the person may ask for a new one. */
    public boolean expired() {
        return expired;
    }
}
