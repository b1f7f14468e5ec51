package org.parentvoice.local.mail;

import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;

/**
 * An SMTP server that takes every mail for everybody. It says "250 OK" when the mail is in the
 * folder, and a temporary failure when it cannot be written.
 */
public final class MailServer implements AutoCloseable {

    private static final String HOST = "localhost";
    private static final long START_TIMEOUT_MS = 10_000;

    private final GreenMail server;

    private MailServer(GreenMail server) {
        this.server = server;
    }

    /**
     * Starts listening.
     *
     * @param port for SMTP
     * @param folder takes the mail
     * @throws IOException when the port cannot be used
     */
    public static MailServer start(int port, MailFolder folder) throws IOException {
        var setup = new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(START_TIMEOUT_MS);
        var server = new GreenMail(setup);
        try {
            server.start();
        } catch (IllegalStateException e) {
            throw new IOException("The mail server cannot listen on port " + port, e);
        }
        deliverInto(folder, server.getUserManager());
        return new MailServer(server);
    }

    private static void deliverInto(MailFolder folder, UserManager users) {
        users.setMessageDeliveryHandler(
                (mail, address) -> {
                    folder.add(address.getEmail(), mail.getMessage()::writeTo);
                    return Nobody.INSTANCE;
                });
    }

    @Override
    public void close() {
        server.stop();
    }
}
