package org.parentvoice.notify.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signed mails go through real SMTP, and another implementation checks what arrives. */
class SignatureTests {

    @Test
    void anRsaSignatureIsGoodForWhatArrives() throws Exception {
        KeyPair keys = rsa();
        byte[] arrived = arrived(signature(pem(keys), null));
        List<SignatureRecord> good = verify(arrived, keys);
        assertThat(good).hasSize(1);
        SignatureRecord signature = good.getFirst();
        assertThat(signature.getDToken()).hasToString("parentvoice.example");
        assertThat(signature.getSelector()).hasToString("pv1");
        assertThat(
                        signature.getHeaders().stream()
                                .map(it -> it.toString().toLowerCase(Locale.ROOT)))
                .contains("from", "to", "subject", "date", "message-id", "mime-version")
                .contains("content-type", "list-unsubscribe", "list-unsubscribe-post");
        assertThat(new String(arrived, UTF_8)).contains("c=relaxed/relaxed", "a=rsa-sha256");
    }

    @Test
    void aMailThatWasChangedOnTheWayIsNotGood() throws Exception {
        KeyPair keys = rsa();
        String arrived = new String(arrived(signature(pem(keys), null)), UTF_8);
        assertThatThrownBy(() -> verify(bytes(arrived.replace("It began", "It ended")), keys))
                .isInstanceOf(FailException.class);
        assertThatThrownBy(
                        () ->
                                verify(
                                        bytes(arrived.replace("pv.example/stop", "e.example/stop")),
                                        keys))
                .isInstanceOf(FailException.class);
        assertThatThrownBy(() -> verify(bytes(arrived), rsa())).isInstanceOf(FailException.class);
    }

    @Test
    void severalWorkersDoNotMixUpTheirSignatures() throws Exception {
        KeyPair keys = rsa();
        Signature signature = signature(pem(keys), null);
        Session session = Session.getInstance(new Properties());
        List<Callable<Integer>> work =
                IntStream.range(0, 40)
                        .mapToObj(
                                number ->
                                        (Callable<Integer>)
                                                () -> {
                                                    var out = new ByteArrayOutputStream();
                                                    signature.on(mail(session)).writeTo(out);
                                                    return verify(out.toByteArray(), keys).size();
                                                })
                        .toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> each : threads.invokeAll(work)) {
                assertThat(each.get()).isEqualTo(1);
            }
        }
    }

    @Test
    void theKeyMayBeInAFile(@TempDir Path folder) throws Exception {
        KeyPair keys = rsa();
        Path file = Files.writeString(folder.resolve("key.pem"), pem(keys));
        assertThat(verify(arrived(signature(null, file.toString())), keys)).hasSize(1);
    }

    @Test
    void withoutADomainNothingIsSigned() throws Exception {
        assertThat(new String(arrived(none()), UTF_8)).doesNotContain("DKIM-Signature");
    }

    @Test
    void aKeyThatIsNoneIsSaidAtTheStart() {
        assertThatThrownBy(() -> signature("no key", null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no RSA key");
        assertThatThrownBy(() -> signature(null, null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no private key");
    }

    static Signature signature(@Nullable String key, @Nullable String file) {
        return new Signature(new DkimSettings("parentvoice.example", "pv1", key, file));
    }

    static Signature none() {
        return new Signature(new DkimSettings(null, null, null, null));
    }

    static List<SignatureRecord> verify(byte[] mail, KeyPair keys) throws Exception {
        String key = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        var verifier =
                new DKIMVerifier((method, selector, domain) -> List.of("v=DKIM1; k=rsa; p=" + key));
        return verifier.verify(new ByteArrayInputStream(mail));
    }

    private static byte[] arrived(Signature signature) throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Session session = Session.getInstance(new Properties());
            MimeMessage mail = signature.on(mail(session));
            try (Transport transport = session.getTransport("smtp")) {
                transport.connect("127.0.0.1", server.getSmtp().getPort(), null, null);
                transport.sendMessage(mail, new Address[] {new InternetAddress("a@example.org")});
            }
            var out = new ByteArrayOutputStream();
            server.getReceivedMessages()[0].writeTo(out);
            return out.toByteArray();
        } finally {
            server.stop();
        }
    }

    private static MimeMessage mail(Session session) throws Exception {
        var mail = new MimeMessage(session);
        mail.setFrom(new InternetAddress("no-reply@parentvoice.example", "Élan forum", "UTF-8"));
        mail.setRecipient(RecipientType.TO, new InternetAddress("a@example.org"));
        mail.setSubject("Now done: Fáster replies, and a title so long that it takes two lines");
        mail.setSentDate(new Date());
        mail.setHeader(
                "List-Unsubscribe", "<https://pv.example/stop?token=" + "x".repeat(120) + ">");
        mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        mail.setHeader("Auto-Submitted", "auto-generated");
        var plain = new MimeBodyPart();
        plain.setText("It began on Monday.  \n.\n\nÜber all\n\n", "UTF-8");
        var html = new MimeBodyPart();
        html.setText("<p>It began on Monday.</p>", "UTF-8", "html");
        mail.setContent(new MimeMultipart("alternative", plain, html));
        mail.saveChanges();
        return mail;
    }

    static KeyPair rsa() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    static String pem(KeyPair keys) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
