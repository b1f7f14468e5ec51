package org.parentvoice.notify.sending;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/**
 * One connection to the mail server, used again and again: opening one per mail costs more than the
 * mail. Used by one thread at a time.
 */
final class SmtpConnection implements MailProvider.Line {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpConnection.class);

    /** Many servers end a connection after a hundred mails or a few idle seconds. */
    private static final int MAILS = 100;

    private static final Duration TRUSTED = Duration.ofSeconds(2);

    private final JavaMailSenderImpl server;
    private final MailBuilder builder;
    private final boolean pipelining;
    private @Nullable Transport transport;
    private int sent;
    private long usedNanos;

    /**
     * @param pipelining whether several commands may leave at once, where the server says so
     */
    SmtpConnection(JavaMailSenderImpl server, MailBuilder builder, boolean pipelining) {
        this.server = server;
        this.builder = builder;
        this.pipelining = pipelining;
    }

    @Override
    public @Nullable Reply await() {
        try {
            open();
            return null;
        } catch (MessagingException e) {
            return away(e);
        }
    }

    @Override
    public Reply send(MailProvider.Envelope envelope) {
        MimeMessage mail;
        InternetAddress to;
        try {
            to = new InternetAddress(envelope.to(), true);
            mail = builder.build(envelope.delivery(), envelope.letter(), to);
        } catch (MessagingException e) {
            // One mail that cannot be written must not keep the others from leaving.
            LOG.error("A mail could not be put together: {}", e.getClass().getSimpleName());
            return new Reply(Reply.Kind.LATER, null);
        }
        return send(mail, to);
    }

    private Reply send(MimeMessage mail, Address to) {
        Transport open;
        try {
            open = open();
        } catch (MessagingException e) {
            return away(e);
        }
        try {
            open.sendMessage(mail, new Address[] {to});
            sent++;
            usedNanos = System.nanoTime();
            return new Reply(Reply.Kind.ACCEPTED, null);
        } catch (MessagingException e) {
            // Whatever state it left the conversation in, the next mail gets a new one.
            close();
            return Replies.of(e);
        }
    }

    private Reply away(MessagingException e) {
        LOG.warn("The mail server does not answer: {}", e.getClass().getSimpleName());
        close();
        return new Reply(Reply.Kind.AWAY, null);
    }

    private Transport open() throws MessagingException {
        Transport current = transport;
        if (current != null && sent < MAILS && isAlive(current)) {
            return current;
        }
        close();
        Transport opened = closed();
        opened.connect(
                server.getHost(),
                server.getPort(),
                StringUtils.hasText(server.getUsername()) ? server.getUsername() : null,
                StringUtils.hasText(server.getPassword()) ? server.getPassword() : null);
        transport = opened;
        sent = 0;
        return opened;
    }

    private Transport closed() throws MessagingException {
        Session session = server.getSession();
        String protocol = server.getProtocol() == null ? "smtp" : server.getProtocol();
        if (pipelining && protocol.equals("smtp")) {
            return PipeliningTransport.smtp(session);
        }
        if (pipelining && protocol.equals("smtps")) {
            return PipeliningTransport.smtps(session);
        }
        return session.getTransport(protocol);
    }

    /** Asks the server, but not after every mail. A clock that is set back must not matter here. */
    private boolean isAlive(Transport current) {
        return System.nanoTime() - usedNanos < TRUSTED.toNanos() || current.isConnected();
    }

    @Override
    public void close() {
        Transport current = transport;
        transport = null;
        if (current != null) {
            try {
                current.close();
            } catch (MessagingException e) {
                LOG.debug("Closing: {}", e.getClass().getSimpleName());
            }
        }
    }
}
