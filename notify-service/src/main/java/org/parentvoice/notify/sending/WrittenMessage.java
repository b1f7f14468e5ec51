package org.parentvoice.notify.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A mail whose body is written already, and goes out as it is. */
final class WrittenMessage extends MimeMessage {

    WrittenMessage(Session session, String messageId, MailBody body) throws MessagingException {
        super(session);
        content = body.bytes();
        // Nothing is left to be put together from parts, nor any header to be made up.
        modified = false;
        saved = true;
        setHeader("Message-ID", messageId);
        setHeader("MIME-Version", "1.0");
        setHeader("Content-Type", body.contentType());
    }
}
