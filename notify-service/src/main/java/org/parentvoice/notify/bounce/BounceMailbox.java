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
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/**
 * Reads reports from a mailbox by IMAP. Those about our mails are acted on and deleted, since they
 * have addresses in them; everything else is left as it is, for a person to read. A mail that
 * cannot be read is passed over: it must not keep those behind it from being read.
 */
@Component
@ConditionalOnExpression("!'${parentvoice.bounces.host:}'.isEmpty()")
class BounceMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);
    private static final String TIMEOUT_MS = "30000";

    /** Bytes; a report that has the whole of our mail in it is a tenth of this. */
    private static final int LARGEST = 1_000_000;

    /** The rest is read in the next look: after a day away there may be thousands. */
    static final int AT_MOST = 200;

    private final Bounces bounces;
    private final MailboxPosition position;
    private final MailboxSettings settings;

    BounceMailbox(Bounces bounces, MailboxPosition position, MailboxSettings settings) {
        this.bounces = bounces;
        this.position = position;
        this.settings = settings;
    }

    /**
     * Looks once, unless another instance does.
     *
     * @param goingOn whether to read on
     * @return whether this instance looked
     * @throws MessagingException when the mailbox cannot be read; what was read stays read
     */
    boolean look(BooleanSupplier goingOn) throws MessagingException {
        Optional<MailboxPosition.Position> from = position.take();
        if (from.isEmpty()) {
            return false;
        }
        try (Store store = session().getStore(settings.protocol())) {
            store.connect(
                    settings.host(), settings.port(), settings.username(), settings.password());
            read(store, from.get(), goingOn);
            return true;
        } finally {
            position.giveBack(from.get());
        }
    }

    private void read(Store store, MailboxPosition.Position from, BooleanSupplier goingOn)
            throws MessagingException {
        try (Folder folder = store.getFolder(settings.folder())) {
            folder.open(Folder.READ_WRITE);
            var uids = (UIDFolder) folder;
            long validity = uids.getUIDValidity();
            long last = from.uidIn(validity);
            int looked = 0;
            for (Message each : uids.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
                long uid = uids.getUID(each);
                // IMAP answers "from 8 on" with the last mail, even if that is the seventh.
                if (uid > last) {
                    if (isHandled(each, folder)) {
                        each.setFlag(Flags.Flag.DELETED, true);
                    }
                    looked++;
                    boolean ours = position.read(from, validity, uid);
                    if (!ours || looked == AT_MOST || !goingOn.getAsBoolean()) {
                        break;
                    }
                }
            }
            folder.expunge();
        }
    }

    private boolean isHandled(Message message, Folder folder) throws MessagingException {
        return report(message, folder).map(bounces::take).orElse(false);
    }

    private static Optional<Report> report(Message message, Folder folder)
            throws MessagingException {
        try {
            if (message.getSize() > LARGEST || !(message instanceof MimeMessage whole)) {
                return Optional.empty();
            }
            // The whole of it, since servers differ in what they say about the parts of a report.
            return ReportReader.read(new MimeMessage(whole));
        } catch (MessagingException | IOException | RuntimeException e) {
            if (!folder.isOpen()) {
                throw new MessagingException("The mailbox is gone", e);
            }
            // Half a mail, or none: left for a person to look at.
            LOG.warn("A mail in the mailbox for bounces makes no sense: {}", e.getClass());
            return Optional.empty();
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
