package org.parentvoice.notify.bounce;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads reports from a mailbox by IMAP. Those about our mails are acted on and deleted, since they
 * have addresses in them; everything else is left as it is, for a person to read.
 */
@Component
@ConditionalOnExpression("!'${parentvoice.bounces.host:}'.isEmpty()")
class BounceMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);
    private static final String TIMEOUT_MS = "30000";

    /** Bytes; a report that has the whole of our mail in it is a tenth of this. */
    private static final int LARGEST = 1_000_000;

    private final Bounces bounces;
    private final MailboxPosition position;
    private final MailboxSettings settings;

    BounceMailbox(Bounces bounces, MailboxPosition position, MailboxSettings settings) {
        this.bounces = bounces;
        this.position = position;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${parentvoice.bounces.every:1m}")
    void look() {
        Optional<MailboxPosition.Position> from = position.take();
        if (from.isEmpty()) {
            return;
        }
        try (Store store = session().getStore(settings.protocol())) {
            store.connect(
                    settings.host(), settings.port(), settings.username(), settings.password());
            read(store, from.get());
        } catch (MessagingException e) {
            LOG.warn("The mailbox for bounces cannot be read: {}", e.getClass().getSimpleName());
        } finally {
            position.giveBack();
        }
    }

    private void read(Store store, MailboxPosition.Position from) throws MessagingException {
        try (Folder folder = store.getFolder(settings.folder())) {
            folder.open(Folder.READ_WRITE);
            var uids = (UIDFolder) folder;
            long validity = uids.getUIDValidity();
            long last = from.uidIn(validity);
            for (Message each : uids.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
                long uid = uids.getUID(each);
                // IMAP answers "from 8 on" with the last mail, even if that is the seventh.
                if (uid > last) {
                    if (isHandled(each)) {
                        each.setFlag(Flags.Flag.DELETED, true);
                    }
                    position.read(validity, uid);
                }
            }
            folder.expunge();
        }
    }

    private boolean isHandled(Message message) throws MessagingException {
        try {
            if (message.getSize() > LARGEST || !(message instanceof MimeMessage whole)) {
                return false;
            }
            // The whole of it, since servers differ in what they say about the parts of a report.
            return ReportReader.read(new MimeMessage(whole)).map(bounces::take).orElse(false);
        } catch (IOException | IllegalArgumentException e) {
            // Half a mail, or none: left for a person to look at.
            return false;
        }
    }

    private Session session() {
        String prefix = "mail." + settings.protocol() + ".";
        var properties = new Properties();
        // To look at a mail is not to have read it.
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "connectiontimeout", TIMEOUT_MS);
        properties.setProperty(prefix + "timeout", TIMEOUT_MS);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return Session.getInstance(properties);
    }
}
