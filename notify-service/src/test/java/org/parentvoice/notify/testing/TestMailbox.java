package org.parentvoice.notify.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The mailbox that reports come to, read by real IMAP. */
public final class TestMailbox
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Box BOX = new Box();

    private static final class Box {
        private final GreenMail server =
                new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        private final GreenMailUser user;

        Box() {
            server.start();
            user = server.setUser("bounces@parentvoice.example", "bounces", "only-for-tests");
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "test-mailbox",
                                Map.of(
                                        "parentvoice.bounces.host",
                                        "127.0.0.1",
                                        "parentvoice.bounces.port",
                                        BOX.server.getImap().getPort(),
                                        "parentvoice.bounces.protocol",
                                        "imap",
                                        "parentvoice.bounces.username",
                                        "bounces",
                                        "parentvoice.bounces.password",
                                        "only-for-tests")));
    }

    /** A mail arrives, as it is on the wire. */
    public static void put(String mail) {
        try {
            BOX.user.deliver(message(mail));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The mail as it is read from a mailbox. */
    public static MimeMessage message(String mail) throws MessagingException {
        byte[] bytes = mail.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(UTF_8);
        return new MimeMessage(null, new ByteArrayInputStream(bytes));
    }

    /** How many mails lie there whose subject is this. */
    public static long withSubject(String subject) {
        try {
            return BOX
                    .server
                    .getManagers()
                    .getImapHostManager()
                    .getInbox(BOX.user)
                    .getMessages()
                    .stream()
                    .filter(each -> subject.equals(TestMail.subject(each.getMimeMessage())))
                    .count();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }
}
