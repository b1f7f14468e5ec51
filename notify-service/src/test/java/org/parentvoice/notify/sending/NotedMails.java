package org.parentvoice.notify.sending;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.parentvoice.kit.link.SignedLinks;
import org.parentvoice.notify.delivery.Delivery;
import org.parentvoice.notify.delivery.DeliveryKind;
import org.parentvoice.notify.delivery.MailIds;
import org.parentvoice.notify.letter.Letter;
import org.parentvoice.notify.letter.LetterText;
import org.parentvoice.notify.testing.ScriptedMailServer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.thymeleaf.ITemplateEngine;

/**
 * Mails as the service writes and sends them, one after the other over one connection to a server
 * that takes several commands at once; and the very bytes that left.
 */
final class NotedMails implements AutoCloseable {

    private static final String FROM = "us@example.org";

    private final AnnotationConfigApplicationContext service =
            new AnnotationConfigApplicationContext();
    private final ScriptedMailServer server = new ScriptedMailServer("none");
    private final CountedSockets sockets = new CountedSockets();
    private final Transport transport;
    private int sent;

    NotedMails(Signature signature) throws MessagingException {
        service.registerBean(ITemplateEngine.class, MailBuilderTests.Templates::new);
        service.registerBean(JavaMailSenderImpl.class);
        service.registerBean(Clock.class, Clock::systemUTC);
        service.registerBean(
                SignedLinks.class,
                () ->
                        new SignedLinks(
                                "only-for-tests-only-for-tests-only-for-tests", Clock.systemUTC()));
        service.registerBean(Signature.class, () -> signature);
        service.registerBean(SendingSettings.class, NotedMails::settings);
        service.register(MailIds.class, LetterText.class, MailBodies.class, MailBuilder.class);
        service.refresh();
        var properties = new Properties();
        properties.put("mail.smtp.socketFactory", sockets);
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        properties.setProperty("mail.smtp.timeout", "10000");
        transport = PipeliningTransport.smtp(Session.getInstance(properties));
        transport.connect("127.0.0.1", server.port(), null, null);
    }

    private static SendingSettings settings() {
        return new SendingSettings(
                FROM,
                "smtp",
                Map.of(),
                1,
                true,
                1,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                List.of());
    }

    <T> T part(Class<T> type) {
        return service.getBean(type);
    }

    static Delivery delivery(DeliveryKind kind, String person) {
        return Delivery.ofLetter(kind, "leeds", person, List.of(), Instant.EPOCH);
    }

    /** What left between the server's word to go on and the mail's end, its dots undone. */
    String send(DeliveryKind kind, String person, Letter letter) throws MessagingException {
        String to = person + "@example.org";
        MimeMessage mail =
                part(MailBuilder.class)
                        .build(delivery(kind, person), letter, new InternetAddress(to));
        int before = sockets.written().size();
        transport.sendMessage(mail, new Address[] {new InternetAddress(to)});
        List<String> written = sockets.written();
        String commands = "MAIL FROM:<%s>\r\nRCPT TO:<%s>\r\nDATA\r\n".formatted(FROM, to);
        assertThat(written.get(before)).isEqualTo(commands);
        sent++;
        assertTheServerHeardNothingElse();
        return withoutDots(String.join("", written.subList(before + 1, written.size())));
    }

    /** It takes a lone CR or LF for the end of a line as well, as some servers do. */
    private void assertTheServerHeardNothingElse() {
        assertThat(server.messageIds()).hasSize(sent).doesNotContain("");
        assertThat(server.together()).isEqualTo(sent);
        assertThat(server.heard("")).isEqualTo(1L + 3L * sent);
    }

    /** RFC 5321, 4.5.2. */
    private static String withoutDots(String data) {
        String end = "\r\n.\r\n";
        assertThat(data).endsWith(end);
        // Each CR and each LF is half of a line's end, and all else is ASCII.
        assertThat(data.replace("\r\n", "")).matches("[\\x01-\\x7e&&[^\r\n]]*");
        return data.substring(0, data.length() - end.length())
                .lines()
                .peek(line -> assertThat(line).doesNotMatch("\\.(?!\\.).*"))
                .map(line -> line.startsWith(".") ? line.substring(1) : line)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    static MimeMessage read(String mail) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(US_ASCII)));
    }

    @Override
    public void close() throws MessagingException {
        transport.close();
        server.close();
        service.close();
    }
}
