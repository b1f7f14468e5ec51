package org.parentvoice.notify.sending;

import org.jspecify.annotations.Nullable;

/**
 * What came of handing a mail to the server.
 *
 * @param code the server's reply code, if it came to one; its text may quote the address
 */
record Reply(Kind kind, @Nullable Integer code) {

    enum Kind {
        ACCEPTED,
        /** The server will never take this mail. */
        REFUSED,
        /** There is no such mailbox: nothing more is to go there. */
        NO_MAILBOX,
        /** We do not write to this address any more. */
        SUPPRESSED,
        /** It may work another time. */
        LATER,
        /** There is no talking to the server at all; others need not try now. */
        AWAY,
        /** It was not tried: as much as may be sent has been. */
        CAPPED
    }
}
