package org.parentvoice.mongo.journal;

/** There is no room for a command. Reads go on; a write works again as soon as there is some. */
public final class JournalFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JournalFullException(Throwable cause) {
        super("The disk is full: nothing can be written until there is room again.", cause);
    }

    JournalFullException(String message) {
        super(message);
    }
}
