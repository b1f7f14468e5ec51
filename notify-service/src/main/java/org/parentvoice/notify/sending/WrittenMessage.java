package org.parentvoice.notify.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A mail whose body is written already, and goes out as it is. */
final class WrittenMessage extends MimeMessage {

    private final String messageId;

    WrittenMessage(Session session, String messageId, MailBody body) throws MessagingException {
        super(session);
        this.messageId = messageId;
        content = body.bytes();
        // Nothing is left to be put together from parts, nor any header to be made up.
        modified = false;
        saved = true;
        setHeader("Message-ID", messageId);
        setHeader("MIME-Version", "1.0");
        setHeader("Content-Type", body.contentType());
    }

    /** Also where something on its way changes it, and so makes its headers anew. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
