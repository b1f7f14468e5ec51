package org.parentvoice.notify.sending;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * SMTP in two round trips for a mail instead of four, where the server says that it can (PIPELINING
 * in its answer to EHLO): MAIL, RCPT and DATA leave in one write and then their three answers are
 * read; the mail itself follows only when all three are good. Any other server, or a mail to
 * several people, is served one command at a time, as the library does.
 *
 * <p>The library composes each command and reads each answer as ever; here MAIL is held back until
 * RCPT is there, and what was written ahead is not written again.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2920">RFC 2920</a>
 */
final class PipeliningTransport extends SMTPTransport {

    private static final int FINE = 250;
    private static final int GO_ON = 354;
    private static final int REFUSED = 400;
    private static final int GONE = -1;
    private static final Address[] NONE = {};

    private final String protocol;
    private final Queue<String> unanswered = new ArrayDeque<>();
    private boolean pipelining;

    /** The MAIL command, from when it is held back to the end of that mail; else empty. */
    private String mail = "";

    /** The answer to what has not been said yet. */
    private @Nullable Integer pretended;

    /** Nothing more may be said on this connection. */
    private boolean over;

    private PipeliningTransport(Session session, String protocol, boolean tls) {
        super(session, new URLName(protocol, null, -1, null, null, null), protocol, tls);
        this.protocol = protocol;
    }

    static PipeliningTransport smtp(Session session) {
        return new PipeliningTransport(session, "smtp", false);
    }

    static PipeliningTransport smtps(Session session) {
        return new PipeliningTransport(session, "smtps", true);
    }

    @Override
    protected synchronized boolean protocolConnect(
            @Nullable String host, int port, @Nullable String user, @Nullable String password)
            throws MessagingException {
        unanswered.clear();
        pretended = null;
        over = false;
        return super.protocolConnect(host, port, user, password);
    }

    @Override
    public synchronized void sendMessage(Message message, Address[] addresses)
            throws MessagingException {
        pipelining =
                supportsExtension("PIPELINING")
                        // With chunks there is no DATA (RFC 3030).
                        && session.getProperty("mail." + protocol + ".chunksize") == null
                        && addresses.length == 1
                        && addresses[0] instanceof InternetAddress to
                        && !to.isGroup()
                        && isPlain(to.getAddress());
        try {
            super.sendMessage(message, addresses);
        } finally {
            pipelining = false;
            mail = "";
        }
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        if (pipelining && command.startsWith("MAIL FROM:") && isPlain(command)) {
            mail = command;
            pretended = FINE;
        } else if (pipelining && !mail.isEmpty() && command.startsWith("RCPT TO:")) {
            writeTogether(command);
        } else if (!pipelining || mail.isEmpty() || !command.equals("DATA")) {
            settle();
            if (!over) {
                super.sendCommand(command);
            }
        }
    }

    /**
     * {@link #sendCommand} writes one line at once. The stream for the mail writes to the same
     * buffer and never flushes it; the last command does.
     */
    private void writeTogether(String recipient) throws MessagingException {
        try {
            pretended = GO_ON;
            data().write((mail + "\r\n" + recipient + "\r\n").getBytes(US_ASCII));
        } catch (IOException e) {
            throw new MessagingException("The server has gone", e);
        }
        super.sendCommand("DATA");
        unanswered.addAll(List.of(mail, recipient, "DATA"));
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        Integer known = over ? (Integer) GONE : pretended;
        pretended = null;
        if (known != null) {
            return known;
        }
        if (unanswered.size() == 3) {
            readMailsAnswer();
        }
        unanswered.poll();
        return super.readServerResponse();
    }

    private void readMailsAnswer() throws MessagingException {
        String command = unanswered.remove();
        int code = super.readServerResponse();
        if (code != FINE) {
            String said = getLastServerResponse();
            settle();
            throw new SMTPSendFailedException(command, code, said, null, NONE, NONE, NONE);
        }
    }

    /**
     * Reads what the server still owes, so that the conversation can be ended in good order. A
     * server that has refused the recipient may all the same wait for a mail now (RFC 2920, 3.1).
     * The end of a mail, with nothing before it, might be taken for one, and so might anything else
     * be for its text: so nothing more is said then, not even QUIT, and the connection is closed,
     * after which a server has to forget a mail that is not whole (RFC 5321, 3.8).
     */
    private void settle() {
        if (unanswered.isEmpty()) {
            return;
        }
        // Also while reading: an answer that makes no sense makes the library hang up.
        over = true;
        try {
            int code = FINE;
            while (!unanswered.isEmpty() && code != GONE) {
                unanswered.remove();
                code = super.readServerResponse();
            }
            over = code < REFUSED;
        } catch (MessagingException e) {
            // It is over, and what the server said before is what counts.
        }
        unanswered.clear();
    }

    /**
     * Without the end of a line in it, which the library looks for only in what it writes itself.
     */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(each -> each >= ' ' && each <= '~');
    }
}
