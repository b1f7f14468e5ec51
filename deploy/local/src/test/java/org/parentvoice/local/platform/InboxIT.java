package org.parentvoice.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Mail goes in by SMTP and is seen in the inbox, also after a restart. */
class InboxIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir Path folder;

    @Test
    void showsMailAndKeepsItOverARestart() throws Exception {
        try (var platform = new RunningPlatform(folder)) {
            send(platform, "ada@example.org", "Your forum's news – März");
            send(platform, "grace@example.org", "Another");

            assertThat(inbox(platform, "")).hasSize(2);
            assertComplete(inbox(platform, "?to=ada@example.org"));
        }
        try (var platform = new RunningPlatform(folder)) {
            send(platform, "later@example.org", "After the restart");

            assertThat(inbox(platform, "").path(0).path("to").asString())
                    .isEqualTo("later@example.org");
            assertComplete(inbox(platform, "?to=Ada@Example.org"));
        }
    }

    @Test
    void showsTheHtmlPartWhereItCanDoNothing() throws Exception {
        try (var platform = new RunningPlatform(folder)) {
            send(platform, "ada@example.org", "<script>alert(1)</script>");
            var id = inbox(platform, "").path(0).path("id").asString();

            var page = get(platform, "/dev/inbox/" + id);

            assertThat(page)
                    .doesNotContain("<script>alert(1)")
                    .contains("sandbox=\"allow-top-navigation-by-user-activation\"")
                    .contains("&lt;p&gt;Hello")
                    .contains("href=\"https://example.org/confirm?token=a.b\"");
            assertThat(get(platform, "/dev/inbox")).doesNotContain("<script>alert(1)");
        }
    }

    private static void assertComplete(JsonNode found) {
        assertThat(found).hasSize(1);
        var mail = found.path(0);
        assertThat(mail.path("subject").asString()).isEqualTo("Your forum's news – März");
        assertThat(mail.path("text").asString()).contains("https://example.org/confirm?token=a.b.");
        assertThat(mail.path("html").asString()).contains("<p>Hello");
        assertThat(mail.path("headers").path("List-Unsubscribe-Post").asString())
                .isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.path("receivedAt").asString()).endsWith("Z");
    }

    private static void send(RunningPlatform platform, String to, String subject) throws Exception {
        var settings = new Properties();
        settings.put("mail.smtp.host", "localhost");
        settings.put("mail.smtp.port", platform.smtpPort);
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("forum@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        var text = new MimeBodyPart();
        text.setText("Hello, see https://example.org/confirm?token=a.b.", "UTF-8");
        var html = new MimeBodyPart();
        html.setContent("<p>Hello &amp; welcome</p>", "text/html; charset=UTF-8");
        message.setContent(new MimeMultipart("alternative", text, html));
        Transport.send(message);
    }

    private static JsonNode inbox(RunningPlatform platform, String query) throws Exception {
        return JsonMapper.shared().readTree(get(platform, "/dev/inbox.json" + query));
    }

    private static String get(RunningPlatform platform, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(platform.base + path)).build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
