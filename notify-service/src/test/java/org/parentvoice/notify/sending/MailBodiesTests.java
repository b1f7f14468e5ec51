package org.parentvoice.notify.sending;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parentvoice.notify.letter.Letter;
import org.parentvoice.notify.letter.LetterText;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Whoever reads the mail finds what was written, and their own links. */
class MailBodiesTests {

    private static final ITemplateEngine TEMPLATES = new MailBuilderTests.Templates();
    private static final int LONGEST_LINE = 76;

    private final ApplicationContextRunner service =
            new ApplicationContextRunner()
                    .withBean(ITemplateEngine.class, () -> TEMPLATES)
                    .withBean(LetterText.class)
                    .withBean(MailBodies.class);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eachLetterHasItsOwnLinksAndElseTheSameWords(boolean news) {
        service.run(
                context -> {
                    for (int i = 0; i < 100; i++) {
                        // Links of all lengths: a soft break may come anywhere.
                        String own = "x".repeat(i) + "?a=1&b=\"" + i;
                        check(
                                context.getBean(MailBodies.class),
                                letter("Now done", own, "page/" + own),
                                news);
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void lettersThatDifferAreWrittenEach(boolean news) {
        service.run(
                context -> {
                    for (int i = 0; i < 100; i++) {
                        String words = "y".repeat(i % 50) + " Step <of> 50 é, “quoted” 🙂 = ";
                        check(
                                context.getBean(MailBodies.class),
                                letter(words, "stop/" + i, i % 2 == 0 ? null : "page/" + i),
                                news);
                    }
                });
    }

    private static void check(MailBodies bodies, Letter letter, boolean news) throws Exception {
        MailBody body = news ? bodies.ofNews(letter) : bodies.of(letter);
        assertThat(new String(body.bytes(), US_ASCII).split("\r\n", -1))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(LONGEST_LINE))
                .allSatisfy(line -> assertThat(line).matches("\\p{ASCII}*"));
        MimeMultipart parts = (MimeMultipart) asReceived(body).getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(text(parts, 0, "text/plain")).isEqualTo(plain(letter));
        assertThat(text(parts, 1, "text/html")).isEqualTo(html(letter));
    }

    private static MimeMessage asReceived(MailBody body) throws Exception {
        Session session = Session.getInstance(new Properties());
        var sent = new WrittenMessage(session, "<1@example.org>", body);
        var wire = new ByteArrayOutputStream();
        sent.writeTo(wire);
        return new MimeMessage(session, new ByteArrayInputStream(wire.toByteArray()));
    }

    private static String text(MimeMultipart parts, int number, String type) throws Exception {
        MimeBodyPart part = (MimeBodyPart) parts.getBodyPart(number);
        assertThat(part.isMimeType(type)).isTrue();
        assertThat(part.getContentType()).contains("charset=UTF-8");
        return new String(part.getInputStream().readAllBytes(), UTF_8).replace("\r\n", "\n");
    }

    private static String html(Letter letter) {
        return TEMPLATES
                .process("notify/mail/letter", new Context(Locale.UK, Map.of("letter", letter)))
                .replace("\r\n", "\n");
    }

    /** The text of this letter, by hand. */
    private static String plain(Letter letter) {
        String manage =
                letter.manage() == null
                        ? ""
                        : "\nSee and change what you follow:\n" + letter.manage() + "\n";
        return letter.heading()
                + "\n\n“A promise & its title”\n\nWhy: Families said so\n\nSee it:\n"
                + "https://voice.example/c?x=1&y=2\n\n-- \nYou follow it\n\n"
                + "Stop these emails with one click:\n"
                + letter.stop()
                + "\n"
                + manage;
    }

    private static Letter letter(String heading, String stop, @Nullable String manage) {
        return new Letter(
                "A forum",
                heading,
                heading,
                "A promise & its title",
                List.of(new Letter.Part("Why", "Families said so", false)),
                List.of(new Letter.Action("See it", "https://voice.example/c?x=1&y=2")),
                List.of(),
                List.of("You follow it"),
                "https://voice.example/" + stop,
                manage == null ? null : "https://voice.example/" + manage);
    }
}
