package org.parentvoice.notify.sending;

import jakarta.mail.MessagingException;
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

    /** The conversation went wrong, of which a recipient knows nothing. */
    private static final int BAD_SEQUENCE = 503;

    /**
     * RFC 3463: 5.1 is the address, of which 5.1.7 and 5.1.8 are the sender's; 5.2.0 and 5.2.1 the
     * mailbox. Nothing else is about the recipient for certain: a bare 550 is as often a relay that
     * does not know us.
     */
    private static final Pattern MAILBOX_IS_GONE =
            Pattern.compile("\\A(\\d{3}[ -])?5\\.(1\\.(?![78]\\b)\\d{1,3}|2\\.[01])\\b");

    private Replies() {}

    static Reply of(MessagingException failure) {
        SMTPAddressFailedException recipient = recipient(failure);
        if (recipient != null && isFinal(recipient.getReturnCode())) {
            return new Reply(
                    isMailboxGone(recipient) ? Reply.Kind.NO_MAILBOX : Reply.Kind.REFUSED,
                    recipient.getReturnCode());
        }
        Integer code = recipient == null ? code(failure) : (Integer) recipient.getReturnCode();
        boolean refused = code != null && isFinal(code);
        return new Reply(refused ? Reply.Kind.REFUSED : Reply.Kind.LATER, code);
    }

    private static boolean isFinal(int code) {
        return code >= PERMANENT && code != BAD_SEQUENCE;
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

    /** What is wrong with us must not end the mail of everybody we write to. */
    private static boolean isMailboxGone(SMTPAddressFailedException refusal) {
        String text = refusal.getMessage() == null ? "" : refusal.getMessage().strip();
        return MAILBOX_IS_GONE.matcher(text).find();
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
