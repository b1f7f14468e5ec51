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

    static Reply of(NotificationClientException failure) {
        if (isUnreachable(failure)) {
            return new Reply(Reply.Kind.AWAY, null);
        }
        int status = failure.getHttpResult();
        String said = failure.getMessage() == null ? "" : failure.getMessage();
        if (status == BAD_REQUEST && said.toLowerCase(Locale.ROOT).contains("email_address")) {
            return new Reply(Reply.Kind.NO_MAILBOX, status);
        }
        return new Reply(Reply.Kind.LATER, status == 0 ? null : (Integer) status);
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
