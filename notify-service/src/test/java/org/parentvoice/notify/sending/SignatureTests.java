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
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.simplejavamail.utils.mail.dkim.Canonicalization;

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
                                .map(it -> it.toString().toLowerCase(java.util.Locale.ROOT)))
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
    void anEd25519SignatureIsGoodForWhatArrives(@TempDir Path folder) throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path file = Files.writeString(folder.resolve("key.pem"), pem(keys));
        String arrived = new String(arrived(signature(null, file.toString())), UTF_8);
        assertThat(arrived).contains("a=ed25519-sha256");
        assertThat(isGood(arrived, keys)).isTrue();
        assertThat(isGood(arrived.replace("Now done", "Now gone"), keys)).isFalse();
    }

    @Test
    void withoutADomainNothingIsSigned() throws Exception {
        var none = new Signature(new DkimSettings(null, null, null, null));
        assertThat(new String(arrived(none), UTF_8)).doesNotContain("DKIM-Signature");
    }

    @Test
    void aKeyThatIsNoneIsSaidAtTheStart() {
        assertThatThrownBy(() -> signature("no key", null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no PKCS 8 key");
        assertThatThrownBy(() -> signature(null, null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no private key");
    }

    private static Signature signature(
            @org.jspecify.annotations.Nullable String key,
            @org.jspecify.annotations.Nullable String file) {
        return new Signature(new DkimSettings("parentvoice.example", "pv1", key, file));
    }

    /** By RFC 8463 with the JDK's own Ed25519: it signs the hash of the headers. */
    private static boolean isGood(String arrived, KeyPair keys) throws Exception {
        String head = arrived.substring(0, arrived.indexOf("\r\n\r\n") + 2);
        List<String> fields =
                Arrays.stream(head.split("\r\n(?![ \t])", -1)).filter(it -> !it.isEmpty()).toList();
        String signature =
                fields.stream()
                        .filter(it -> it.startsWith("DKIM-Signature:"))
                        .findFirst()
                        .orElseThrow();
        var signed = new StringBuilder();
        for (String name : tag(signature, "h").split(":", -1)) {
            fields.stream()
                    .filter(
                            it ->
                                    it.toLowerCase(java.util.Locale.ROOT)
                                            .startsWith(
                                                    name.strip().toLowerCase(java.util.Locale.ROOT)
                                                            + ":"))
                    .forEach(it -> signed.append(relaxed(it)).append("\r\n"));
        }
        signed.append(relaxed(signature).replaceAll("b=[^;]*$", "b="));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes(signed.toString()));
        var check = java.security.Signature.getInstance("Ed25519");
        check.initVerify(keys.getPublic());
        check.update(hash);
        return check.verify(Base64.getDecoder().decode(tag(signature, "b")));
    }

    private static String relaxed(String field) {
        int colon = field.indexOf(':');
        return Canonicalization.RELAXED.canonicalizeHeader(
                field.substring(0, colon), field.substring(colon + 1));
    }

    private static String tag(String signature, String name) {
        Matcher tag =
                Pattern.compile("[;:]\\s*" + name + "=([^;]*)")
                        .matcher(signature.substring(signature.indexOf(':')));
        assertThat(tag.find()).isTrue();
        return tag.group(1).replaceAll("\\s", "");
    }

    private static List<SignatureRecord> verify(byte[] mail, KeyPair keys) throws Exception {
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

    private static KeyPair rsa() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static String pem(KeyPair keys) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
