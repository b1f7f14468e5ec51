package org.parentvoice.notify.sending;

import java.net.ConnectException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.gov.service.notify.NotificationClientException;

/**
 * Reads failures of GOV.UK Notify. Only what it says of the recipient is final: a wrong key, a
 * trial account or a template that does not fit are for us to repair, and too many requests pass.
 */
final class NotifyReplies {

    private static final int BAD_REQUEST = 400;

    private NotifyReplies() {}

    /**
     * @param said the body of the answer
     */
    static Reply of(int status, String said) {
        boolean recipient =
                status == BAD_REQUEST && said.toLowerCase(Locale.ROOT).contains("email_address");
        return new Reply(recipient ? Reply.Kind.NO_MAILBOX : Reply.Kind.LATER, status);
    }

    /** When there was no answer, or the look-up failed, which says nothing of the recipient. */
    static Reply of(Exception failure) {
        if (isUnreachable(failure)) {
            return new Reply(Reply.Kind.AWAY, null);
        }
        return failure instanceof NotificationClientException refused
                        && refused.getHttpResult() != 0
                ? new Reply(Reply.Kind.LATER, refused.getHttpResult())
                : new Reply(Reply.Kind.LATER, null);
    }

    private static boolean isUnreachable(Throwable failure) {
        @Nullable Throwable each = failure;
        while (each != null) {
            if (each instanceof ConnectException) {
                return true;
            }
            each = each.getCause();
        }
        return false;
    }
}
