package org.parentvoice.notify.sending;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Header;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.parentvoice.notify.delivery.DeliveryKind;
import org.parentvoice.notify.letter.Letter;
import org.parentvoice.notify.letter.LetterText;

/** Whatever people write into a promise or a reason arrives as it is, and is nothing but text. */
@TestInstance(Lifecycle.PER_CLASS)
class AwkwardTextTests {

    static final List<String> TEXTS =
            List.of(
                    ".",
                    "..",
                    ".hidden",
                    "Ends.\r\n.\r\nMAIL FROM:<e@example.org>\r\nRCPT TO:<b@example.org>\r\nDATA",
                    "Ends.\n.\nQUIT\n",
                    "Ends.\r.\rQUIT\r",
                    "Ends.\n.\r\nQUIT",
                    "Ends.\r\n.\rQUIT",
                    ".".repeat(400),
                    ". ".repeat(400),
                    "é.".repeat(200),
                    "one\rtwo\r",
                    "one\ntwo\n",
                    "one\r\ntwo\r\n",
                    "one\n\rtwo\r\r\nthree\n\n\r",
                    "\r\n\r\nBcc: b@example.org\r\nSubject: no",
                    "\rBcc: b@example.org\nBcc: c@example.org",
                    "ends in spaces   \nand tabs\t\t\n \n\t\n   ",
                    "x".repeat(75) + "   \n" + "x".repeat(76) + " ",
                    "a".repeat(5_000),
                    "ö".repeat(1_500),
                    "=3D =2E=\r\n=0D=0A.=0D=0A = == 100%=",
                    "\r\n------=_Part_0_1.1\r\nContent-Type: text/html\r\n\r\n--\r\n",
                    "\u0001\u0007\u0008\u000b\u000c\u001a\u001b\u007f\u0085\u00a0\u00ad\u2028\u2029",
                    "\ufeff\u200b\u200d\u202eback\u202c\u061c\uffff\ufffd",
                    "👩‍👩‍👧‍👦🇬🇧🙂".repeat(30),
                    "From somebody\n>From\nFrom: x",
                    "<b>& \"quoted\" 'once' &amp; &#13;&#10;</p></body>",
                    "${letter.stop} [[${letter.stop}]] %s %1$s \\r\\n $1");

    private NotedMails mails;
    private LetterText text;

    @BeforeAll
    void start() throws Exception {
        mails = new NotedMails(SignatureTests.none());
        text = mails.part(LetterText.class);
    }

    @AfterAll
    void stop() throws Exception {
        mails.close();
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void arrivesAsItWasWritten(String words) throws Exception {
        for (DeliveryKind kind : DeliveryKind.values()) {
            Letter letter = letter("A forum", "Now done", words, "ann");
            assertArrived(letter, mails.send(kind, "ann", letter));
        }
    }

    /** A soft line break may come before any character, and then a dot begins the line. */
    @Test
    void aDotMayBeginAnyLine() throws Exception {
        int stuffed = 0;
        for (int i = 0; i < 80; i++) {
            String words = "x".repeat(i) + "...." + "é.".repeat(i) + "\n.y\n";
            Letter letter = letter("A forum", "Now done", words, "x".repeat(i) + "....".repeat(30));
            String sent = mails.send(DeliveryKind.CHANGE, "ann", letter);
            assertArrived(letter, sent);
            stuffed += sent.contains("=\r\n.") ? 1 : 0;
        }
        assertThat(stuffed).isEqualTo(80);
    }

    /** Also in what comes before the body: whoever makes letters keeps such text on one line. */
    @ParameterizedTest
    @FieldSource("TEXTS")
    void cannotBeginAHeader(String words) throws Exception {
        List<String> usual =
                names(mails.send(DeliveryKind.CHANGE, "ann", letter("A", "B", "C", "ann")));
        assertThat(usual).contains("From", "To", "Subject", "Message-ID").doesNotContain("Bcc");
        Letter letter = letter(words, words, "Now done", "ann");
        String sent = mails.send(DeliveryKind.CHANGE, "ann", letter);
        assertThat(names(sent)).isEqualTo(usual);
        assertArrived(letter, sent);
        MimeMessage mail = NotedMails.read(sent);
        assertThat(mail.getFrom()).hasSize(1);
        assertThat(((InternetAddress) mail.getFrom()[0]).getAddress()).isEqualTo("us@example.org");
        assertThat(seen(mail.getSubject())).isEqualTo(seen(words));
        assertThat(seen(((InternetAddress) mail.getFrom()[0]).getPersonal()))
                .isEqualTo(seen(words));
    }

    private void assertArrived(Letter letter, String sent) throws Exception {
        MimeMultipart parts = (MimeMultipart) NotedMails.read(sent).getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(arrived(parts, 0, "text/plain")).isEqualTo(lines(text.plain(letter)));
        assertThat(arrived(parts, 1, "text/html")).isEqualTo(lines(text.html(letter)));
    }

    /** RFC 2045, 6.7, also as others read it. */
    private static String arrived(MimeMultipart parts, int number, String type) throws Exception {
        MimeBodyPart part = (MimeBodyPart) parts.getBodyPart(number);
        assertThat(part.isMimeType(type)).isTrue();
        assertThat(part.getContentType()).contains("charset=UTF-8");
        assertThat(part.getEncoding()).isEqualTo("quoted-printable");
        String raw = new String(part.getRawInputStream().readAllBytes(), US_ASCII);
        assertThat(raw.split("\r\n", -1))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76))
                .allMatch(line -> line.matches("(?:[ \t!-<>-~]|=[0-9A-F]{2})*+(?:=|(?<![ \t]))"));
        return lines(new String(part.getInputStream().readAllBytes(), UTF_8));
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** What can be seen of it on one line. */
    private static String seen(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static List<String> names(String mail) throws Exception {
        return Collections.list(NotedMails.read(mail).getAllHeaders()).stream()
                .map(Header::getName)
                .toList();
    }

    private static Letter letter(String from, String subject, String words, String person) {
        return new Letter(
                from,
                subject,
                words,
                words,
                IntStream.range(0, 2)
                        .mapToObj(i -> new Letter.Part(i == 0 ? null : words, words, i == 1))
                        .toList(),
                List.of(new Letter.Action(words, "https://voice.example/c?x=1&y=2")),
                List.of(
                        new Letter.Item(
                                words,
                                words,
                                List.of(new Letter.Part(words, words, false)),
                                new Letter.Action(words, "https://voice.example/d"))),
                Stream.of(words, "You follow it").toList(),
                "https://voice.example/stop/" + person,
                "https://voice.example/page/" + person);
    }
}
