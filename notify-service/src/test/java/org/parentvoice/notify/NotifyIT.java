package org.parentvoice.notify;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Updates;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.kit.testing.TestTopic;
import org.parentvoice.notify.testing.Browser;
import org.parentvoice.notify.testing.TestMail;
import org.parentvoice.notify.testing.TestMailbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ContextConfiguration;

/** The service with a real broker, the embedded store and a mail server; retries are quick. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=notify",
            "parentvoice.timing.settle=50ms",
            "parentvoice.timing.look-every=200ms",
            "parentvoice.timing.window=0s",
            "parentvoice.timing.quiet-from=07:00",
            "parentvoice.timing.ask-after=36500d",
            "parentvoice.sending.look-every=50ms",
            "parentvoice.sending.lease=2s",
            "parentvoice.bounces.every=200ms",
            "parentvoice.proof.look-every=300ms",
            "parentvoice.govuk-notify.callback-token=only-for-tests",
            "parentvoice.sending.retry-after=300ms,300ms,500ms,1s,1s,2s,2s,4s,8s"
        })
@ContextConfiguration(initializers = {TestStack.class, TestMail.class, TestMailbox.class})
public abstract class NotifyIT {

    protected static final TestTopic COMMITMENTS = new TestTopic("commitments");
    protected static final TestTopic THEMED = new TestTopic("feedback.themed");

    @LocalServerPort protected int port;
    @Autowired protected MongoTemplate mongo;
    @Autowired private JavaMailSenderImpl mailServer;
    protected Browser browser = new Browser(0);

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
        // Another test may have had the server stopped, and started on another port.
        mailServer.setPort(TestMail.port());
    }

    protected static String newAddress() {
        return "Parent." + UUID.randomUUID() + "@example.org";
    }

    protected void ask(String email, String type, String id, String frequency) {
        assertThat(
                        browser.postJson(
                                        "/api/forums/leeds/subscriptions",
                                        """
                                        {"email":"%s","follow":{"type":"%s","id":"%s"},"frequency":"%s"}
                                        """
                                                .formatted(email, type, id, frequency))
                                .statusCode())
                .isEqualTo(202);
    }

    /** Asks, reads the mail, and presses the button. Returns the path of the manage page. */
    protected String follow(String email, String type, String id, String frequency) {
        int before = TestMail.to(email).size();
        ask(email, type, id, frequency);
        MimeMessage mail = mails(email, before + 1).getLast();
        String token = token(TestMail.link(TestMail.plain(mail), "/subscriptions/confirm"));
        var answer = browser.post("/subscriptions/confirm", Map.of("token", token));
        assertThat(answer.statusCode()).isEqualTo(303);
        return Browser.location(answer);
    }

    protected String follow(String email, String type, String id) {
        return follow(email, type, id, "immediate");
    }

    /** Waits until this address has so many mails, and a moment longer for one too many. */
    protected static List<MimeMessage> mails(String email, int count) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(TestMail.to(email)).hasSize(count));
        await().during(Duration.ofMillis(400))
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(TestMail.to(email)).hasSize(count));
        return TestMail.to(email);
    }

    protected static String token(String link) {
        return link.replaceFirst(".*[?&]token=([^&]+).*", "$1");
    }

    protected static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A status change; the same id is the same event. */
    protected static void statusChanged(
            String eventId, String commitment, String theme, String title) {
        String json =
                """
                {"commitmentId":"%s","forum":"leeds","sequence":2,"title":"%s","description":"",
                 "body":"Leeds City Council","themes":[{"id":"%s","label":"Label of %s"}],
                 "status":"delivered","previousStatus":"in-progress","startsOn":null,"dueOn":null,
                 "previousDueOn":null,"note":"It began on Monday.","reason":null,"evidence":[],
                 "occurredAt":"2026-11-03T10:00:00Z"}
                """
                        .formatted(commitment, title, theme, theme);
        COMMITMENTS.putEvent(
                eventId, "org.parentvoice.commitment.status-changed.v1", commitment, "leeds", json);
    }

    /** The mails that tell, or told, of this change. */
    protected List<Document> deliveries(String event) {
        return mongo.getCollection("deliveries")
                .find(and(eq("kind", "CHANGE"), eq("tells.change", event)))
                .into(new ArrayList<>());
    }

    /** The one mail about this change, or an empty document before it is owed. */
    protected Document delivery(String event) {
        List<Document> found = deliveries(event);
        assertThat(found).hasSizeLessThanOrEqualTo(1);
        return found.isEmpty() ? new Document() : found.getFirst();
    }

    /** How many of the mails about this change wait. */
    protected long queued(String event) {
        return deliveries(event).stream().filter(each -> each.get("queued") != null).count();
    }

    /** Those of them that wait are due now. */
    protected void dueNow(String event) {
        mongo.getCollection("deliveries")
                .updateMany(
                        and(eq("tells.change", event), exists("queued")),
                        Updates.set("queued.dueAt", new Date()));
    }

    protected static String newId() {
        return UUID.randomUUID().toString();
    }

    /** Moves the switch of all mail, as an operator does: this instance has noticed by then. */
    protected HttpResponse<String> putSending(String token, String json)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + port + "/api/ops/notify/sending"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    protected static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
