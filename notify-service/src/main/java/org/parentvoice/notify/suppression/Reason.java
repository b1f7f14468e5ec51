package org.parentvoice.notify.suppression;

import java.util.Locale;

/** Why an address gets no mail. */
public enum Reason {
    /** The mail server said at once that there is no such mailbox. */
    REFUSED,
    /** A report came back later that it cannot be delivered, ever. */
    BOUNCED,
    /** Somebody marked our mail as spam. Only an operator can undo this. */
    COMPLAINED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
