package org.parentvoice.notify.sending;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads failures. Only what the server says of this recipient or this mail is final (RFC 5321,
 * 4.2.1: 5yz); when it refuses our own address or our password, the mail is not at fault.
 */
final class Replies {

    private static final int PERMANENT = 500;

    private Replies() {}

    static Reply of(MessagingException failure) {
        Integer code = code(failure);
        boolean refused = code != null && code >= PERMANENT;
        return new Reply(refused ? Reply.Kind.REFUSED : Reply.Kind.LATER, code);
    }

    private static @Nullable Integer code(MessagingException failure) {
        Integer code = null;
        Exception each = failure;
        while (each instanceof MessagingException e) {
            if (e instanceof SMTPAddressFailedException recipient) {
                return recipient.getReturnCode();
            }
            if (e instanceof SMTPSendFailedException send && !isAboutUs(send)) {
                code = send.getReturnCode();
            }
            each = e.getNextException();
        }
        return code;
    }

    private static boolean isAboutUs(SMTPSendFailedException failure) {
        String command = failure.getCommand();
        return failure.getReturnCode() < 0 || (command != null && command.startsWith("MAIL"));
    }
}
