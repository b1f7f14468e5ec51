package org.parentvoice.notify.sending;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parentvoice.notify.delivery.DeliveryKind;
import org.parentvoice.notify.letter.Letter;
import org.parentvoice.notify.testing.TestMail;

/** News as it goes out, its body put together from what is kept, is signed as it is. */
@TestInstance(Lifecycle.PER_CLASS)
class SignedNewsTests {

    private static final List<String> KEPT =
            List.of("Message-ID", "List-Unsubscribe", "List-Unsubscribe-Post");

    private KeyPair keys;
    private NotedMails mails;
    private NotedMails unsigned;

    @BeforeAll
    void start() throws Exception {
        keys = SignatureTests.rsa();
        mails = new NotedMails(SignatureTests.signature(SignatureTests.pem(keys), null));
        unsigned = new NotedMails(SignatureTests.none());
    }

    @AfterAll
    void stop() throws Exception {
        mails.close();
        unsigned.close();
    }

    @Test
    void eachFollowersMailIsSignedForTheBytesThatLeave() throws Exception {
        for (int i = 0; i < 80; i++) {
            // Links of all lengths: lines of the body and of the headers end in other places.
            String person = "p" + "x".repeat(i % 40) + i;
            Letter letter = letter(person + "=" + ".".repeat(i));
            String sent = mails.send(DeliveryKind.CHANGE, person, letter);

            List<SignatureRecord> good = SignatureTests.verify(sent.getBytes(US_ASCII), keys);
            assertThat(good).hasSize(1);
            SignatureRecord signature = good.getFirst();
            assertThat(signature.getBodyHash()).isEqualTo(hash(sent));
            // All of the body: nothing can be put behind it.
            assertThat(signature.getBodyHashLimit()).isEqualTo(-1);
            assertThat(
                            signature.getHeaders().stream()
                                    .map(it -> it.toString().toLowerCase(Locale.ROOT)))
                    .contains("from", "to", "subject", "date", "message-id", "mime-version")
                    .contains("content-type", "list-unsubscribe", "list-unsubscribe-post")
                    .contains("auto-submitted");
            assertHeadersAreThoseOf(letter, person, NotedMails.read(sent));
        }
    }

    private void assertHeadersAreThoseOf(Letter letter, String person, MimeMessage sent)
            throws Exception {
        MimeMessage mail =
                unsigned.part(MailBuilder.class)
                        .build(
                                NotedMails.delivery(DeliveryKind.CHANGE, person),
                                letter,
                                new InternetAddress(person + "@example.org"));
        for (String name : KEPT) {
            assertThat(sent.getHeader(name)).hasSize(1).isEqualTo(mail.getHeader(name));
        }
        assertThat(sent.getSubject()).isEqualTo(letter.subject());
        assertThat(TestMail.plain(sent)).isEqualTo(TestMail.plain(mail)).contains(person);
        assertThat(TestMail.html(sent)).isEqualTo(TestMail.html(mail)).contains(person);
        assertThat(sent.getHeader("List-Unsubscribe")).containsExactly("<" + letter.stop() + ">");
        assertThat(sent.getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
    }

    @ParameterizedTest
    @CsvSource({
        "Message-ID: <, Message-ID: <x",
        "List-Unsubscribe: <https://voice, List-Unsubscribe: <https://evil",
        "One-Click, Two-Clicks",
        "Subject: , 'Subject: Not '",
        "To: ann@, To: bea@",
        "From: , 'From: Bea '",
        "auto-generated, auto-replied",
        "multipart/alternative, multipart/mixed",
        "Families said so, Families say so",
        "manage/ann, manage/bea"
    })
    void whateverIsChangedShows(String covered, String other) throws Exception {
        String sent = mails.send(DeliveryKind.CHANGE, "ann", letter("ann"));
        assertThat(sent).contains(covered);
        assertThatThrownBy(
                        () ->
                                SignatureTests.verify(
                                        sent.replace(covered, other).getBytes(US_ASCII), keys))
                .isInstanceOf(FailException.class);
    }

    @Test
    void whatIsPutBehindItShows() throws Exception {
        String sent = mails.send(DeliveryKind.CHANGE, "ann", letter("ann")) + "and more\r\n";
        assertThatThrownBy(() -> SignatureTests.verify(sent.getBytes(US_ASCII), keys))
                .isInstanceOf(FailException.class);
    }

    /** RFC 6376, 3.4.4, by hand. */
    private static byte[] hash(String mail) throws Exception {
        String body =
                Arrays.stream(mail.substring(mail.indexOf("\r\n\r\n") + 4).split("\r\n"))
                        .map(line -> line.replaceAll("[ \t]+", " ").replaceAll(" $", ""))
                        .collect(Collectors.joining("\r\n", "", "\r\n"));
        return MessageDigest.getInstance("SHA-256").digest(body.getBytes(US_ASCII));
    }

    private static Letter letter(String person) {
        return new Letter(
                "Élan forum",
                "Now done: Fáster replies, and a title so long that it takes two lines",
                "It is done",
                "Fáster replies",
                List.of(
                        new Letter.Part("Why", "Families said so  \n.\n..\n\n\n", false),
                        new Letter.Part(null, "=" + "é.".repeat(200) + "   ", true)),
                List.of(new Letter.Action("See it", "https://voice.example/c?x=1&y=2")),
                List.of(),
                List.of("You follow it"),
                "https://voice.example/stop?token=" + "t".repeat(120) + person,
                "https://voice.example/manage/" + person);
    }
}
