package org.parentvoice.notify.bounce;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a mail of ours.
 *
 * @param mailId the left side of its Message-ID
 * @param status RFC 3463, such as {@code 5.1.1}, if given
 */
record Report(Kind kind, String mailId, @Nullable String status) {

    enum Kind {
        /** There is no such mailbox. */
        PERMANENT,
        /** They will not have this mail; that says nothing of the mailbox. */
        REJECTED,
        /** Not now; whoever has it tries on. */
        TEMPORARY,
        /** Marked as spam. */
        COMPLAINT
    }
}
