package org.parentvoice.notify.sending;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parentvoice.notify.testing.ScriptedMailServer;

/** Several commands leave at once where the connection is encrypted too, as most are. */
@Timeout(20)
class EncryptedPipeliningTests {

    @Test
    void fromTheStart() throws Exception {
        try (var server = new ScriptedMailServer("none").encrypted()) {
            sendTwo(PipeliningTransport.smtps(session("smtps")), server);
            assertThat(server.heard("STARTTLS")).isZero();
        }
    }

    @Test
    void whenTheServerIsAskedToAfterTheGreeting() throws Exception {
        try (var server = new ScriptedMailServer("none").withStartTls()) {
            Session session = session("smtp");
            session.getProperties().setProperty("mail.smtp.starttls.enable", "true");
            session.getProperties().setProperty("mail.smtp.starttls.required", "true");
            sendTwo(PipeliningTransport.smtp(session), server);
            assertThat(server.heard("STARTTLS")).isOne();
            // What was said before it was encrypted does not count (RFC 3207, 4.2).
            assertThat(server.heard("EHLO")).isEqualTo(2);
        }
    }

    private static Session session(String protocol) {
        var properties = new Properties();
        String mail = "mail." + protocol;
        properties.setProperty(mail + ".ssl.trust", "*");
        properties.setProperty(mail + ".ssl.checkserveridentity", "false");
        return Session.getInstance(properties);
    }

    private static void sendTwo(Transport opening, ScriptedMailServer server)
            throws MessagingException {
        try (Transport transport = opening) {
            transport.connect("127.0.0.1", server.port(), null, null);
            InternetAddress[] to = InternetAddress.parse("a@example.org");
            transport.sendMessage(mail(), to);
            transport.sendMessage(mail(), to);
        }
        assertThat(server.messageIds()).hasSize(2).doesNotHaveDuplicates();
        assertThat(server.together()).isEqualTo(2);
    }

    private static MimeMessage mail() throws MessagingException {
        var mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom("us@example.org");
        mail.setSubject("Now done");
        mail.setText("It began.\n.hidden\n");
        mail.saveChanges();
        return mail;
    }
}
