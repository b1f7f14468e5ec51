package org.parentvoice.notify.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A mail server that can be stopped; the next one has another port, and the inbox is kept. */
public final class TestMail
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<MimeMessage> ARCHIVE = new CopyOnWriteArrayList<>();
    private static volatile @Nullable GreenMail server;

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/[^\\s\"<>]*)");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "test-mail",
                                Map.of(
                                        "spring.mail.host",
                                        "127.0.0.1",
                                        "spring.mail.port",
                                        port())));
    }

    /** The port of the server, which is started if there is none: contexts share it. */
    public static int port() {
        GreenMail running = server;
        return running == null ? start() : running.getSmtp().getPort();
    }

    /** Starts a server; returns its port. */
    public static int start() {
        var next = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        next.start();
        stop();
        server = next;
        return next.getSmtp().getPort();
    }

    /** Stops the server; nobody listens on its port from now on. */
    public static void stop() {
        GreenMail running = server;
        if (running != null) {
            // A server that stops forgets what it had.
            ARCHIVE.addAll(List.of(running.getReceivedMessages()));
            running.stop();
            server = null;
        }
    }

    /** What this address got. */
    public static List<MimeMessage> to(String address) {
        return all().filter(mail -> header(mail, "To").equals(address)).toList();
    }

    /** How many mails went to addresses that begin like this. */
    public static long countTo(String start) {
        return all().filter(mail -> header(mail, "To").startsWith(start)).count();
    }

    private static Stream<MimeMessage> all() {
        GreenMail running = server;
        var all = new ArrayList<>(ARCHIVE);
        if (running != null) {
            all.addAll(List.of(running.getReceivedMessages()));
        }
        return all.stream();
    }

    public static String header(MimeMessage mail, String name) {
        try {
            String[] values = mail.getHeader(name);
            return values == null ? "" : String.join("|", values);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String plain(MimeMessage mail) {
        return part(mail, 0);
    }

    public static String html(MimeMessage mail) {
        return part(mail, 1);
    }

    /** The path and query of the first link that begins like this. */
    public static String link(String text, String path) {
        return LINK.matcher(text)
                .results()
                .map(each -> each.group(1))
                .filter(each -> each.startsWith(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link " + path + " in " + text));
    }

    private static String part(MimeMessage mail, int index) {
        try {
            BodyPart part = ((Multipart) mail.getContent()).getBodyPart(index);
            return ((String) part.getContent()).replace("\r\n", "\n");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
