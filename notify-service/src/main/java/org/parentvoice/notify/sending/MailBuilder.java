package org.parentvoice.notify.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import org.parentvoice.notify.delivery.Delivery;
import org.parentvoice.notify.delivery.DeliveryKind;
import org.parentvoice.notify.delivery.MailIds;
import org.parentvoice.notify.letter.Letter;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Puts a letter into an envelope. */
@Component
class MailBuilder {

    private static final String UTF8 = UTF_8.name();

    private final JavaMailSenderImpl server;
    private final MailBodies bodies;
    private final MailIds ids;
    private final Signature signature;
    private final Clock clock;
    private final String from;

    MailBuilder(
            JavaMailSenderImpl server,
            MailBodies bodies,
            MailIds ids,
            Signature signature,
            Clock clock,
            SendingSettings settings) {
        this.server = server;
        this.bodies = bodies;
        this.ids = ids;
        this.signature = signature;
        this.clock = clock;
        this.from = settings.from();
    }

    MimeMessage build(Delivery delivery, Letter letter, InternetAddress to)
            throws MessagingException {
        var mail =
                new WrittenMessage(
                        server.getSession(), messageId(delivery), body(delivery, letter));
        mail.setFrom(sender(letter));
        mail.setRecipient(RecipientType.TO, to);
        mail.setSubject(letter.subject(), UTF8);
        mail.setSentDate(Date.from(clock.instant()));
        // RFC 8058: the mail program may stop it with one POST, without showing a page.
        mail.setHeader("List-Unsubscribe", "<" + letter.stop() + ">");
        mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        // RFC 3834: nobody's holiday notice has to answer this.
        mail.setHeader("Auto-Submitted", "auto-generated");
        return signature.on(mail);
    }

    private MailBody body(Delivery delivery, Letter letter) throws MessagingException {
        try {
            return delivery.kind() == DeliveryKind.CHANGE
                    ? bodies.ofNews(letter)
                    : bodies.of(letter);
        } catch (IOException e) {
            throw new MessagingException("It is written to memory alone", e);
        }
    }

    private InternetAddress sender(Letter letter) throws MessagingException {
        try {
            return new InternetAddress(from, letter.from(), UTF8);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8 is part of every JDK", e);
        }
    }

    /** The same at every attempt: a mail that went out twice is shown once by most programs. */
    private String messageId(Delivery delivery) {
        String domain = from.substring(from.indexOf('@') + 1);
        return "<" + ids.of(delivery.id()) + "@" + domain + ">";
    }
}
