package org.parentvoice.notify.sending;

import jakarta.mail.MessagingException;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads failures. Only what the server says of this recipient or this mail is final (RFC 5321,
 * 4.2.1: 5yz); when it refuses our own address or our password, the mail is not at fault.
 */
final class Replies {

    private static final int PERMANENT = 500;

    /** RFC 3463: 5.1 bad address, 5.2 bad mailbox; 5.2.2 is full, and 5.7 may well be about us. */
    private static final Pattern ABOUT_MAILBOX =
            Pattern.compile("\\A(\\d{3}[ -])?5\\.(0\\.0|1\\.\\d{1,3}|2\\.[013-9])\\b");

    private static final Pattern SAYS_MORE = Pattern.compile("\\A(\\d{3}[ -])?5\\.\\d{1,3}\\.\\d");

    /** RFC 5321, 4.2.3: unavailable, not local, name not allowed. */
    private static final Set<Integer> NO_MAILBOX = Set.of(550, 551, 553);

    private Replies() {}

    static Reply of(MessagingException failure) {
        SMTPAddressFailedException recipient = recipient(failure);
        if (recipient != null && recipient.getReturnCode() >= PERMANENT) {
            return new Reply(
                    isMailboxGone(recipient) ? Reply.Kind.NO_MAILBOX : Reply.Kind.REFUSED,
                    recipient.getReturnCode());
        }
        Integer code = recipient == null ? code(failure) : (Integer) recipient.getReturnCode();
        boolean refused = code != null && code >= PERMANENT;
        return new Reply(refused ? Reply.Kind.REFUSED : Reply.Kind.LATER, code);
    }

    private static @Nullable SMTPAddressFailedException recipient(MessagingException failure) {
        Exception each = failure;
        while (each instanceof MessagingException e) {
            if (e instanceof SMTPAddressFailedException recipient) {
                return recipient;
            }
            each = e.getNextException();
        }
        return null;
    }

    /** Being taken for spam by one server must not end the mail of everybody there. */
    private static boolean isMailboxGone(SMTPAddressFailedException refusal) {
        String text = refusal.getMessage() == null ? "" : refusal.getMessage().strip();
        return SAYS_MORE.matcher(text).find()
                ? ABOUT_MAILBOX.matcher(text).find()
                : NO_MAILBOX.contains(refusal.getReturnCode());
    }

    private static @Nullable Integer code(MessagingException failure) {
        Integer code = null;
        Exception each = failure;
        while (each instanceof MessagingException e) {
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
