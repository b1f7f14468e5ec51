package org.parentvoice.notify.bounce;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.notify.NotifyIT;
import org.parentvoice.notify.testing.Reports;
import org.parentvoice.notify.testing.TestMail;
import org.parentvoice.notify.testing.TestMailbox;

/** What comes back stops the mail to that address, and nothing else does. */
class BounceIT extends NotifyIT {

    private final String email = newAddress();
    private final String theme = newId();
    private final String event = newId();
    private String messageId = "";

    @BeforeEach
    void oneMailWasSent() {
        follow(email, "theme", theme);
        statusChanged(event, newId(), theme, "Sent");
        messageId = TestMail.header(mails(email, 2).getLast(), "Message-ID");
        awaitState(event, "SENT");
    }

    @Test
    void aReportOfNoSuchMailboxEndsTheMail() {
        TestMailbox.put(
                Reports.wrapped(
                        event, Reports.delivery("Undelivered", "failed", "5.1.1", messageId)));
        awaitSuppressed("BOUNCED");
        awaitState(event, "FAILED");
        // It has an address in it, and is not kept.
        await().until(() -> TestMailbox.withSubject(event) == 0);

        String next = newId();
        statusChanged(next, newId(), theme, "Not sent");
        awaitState(next, "SUPPRESSED");
        mails(email, 2);
    }

    @Test
    void whoAsksAgainIsAskedOnceAWeekAndHearsAgain() {
        TestMailbox.put(Reports.delivery(event, "failed", "5.1.1", messageId));
        awaitSuppressed("BOUNCED");
        // They follow something already: that is confirmed once more.
        remindedLongAgo();
        ask(email, "theme", theme, "immediate");
        var mail = mails(email, 3).getLast();
        assertThat(TestMail.subject(mail)).isEqualTo("Please confirm your email address");
        // Another thing to follow within the week is no reason for another mail.
        ask(email, "theme", newId(), "immediate");
        mails(email, 3);
        assertThat(suppression()).containsEntry("reason", "BOUNCED");

        String token = token(TestMail.link(TestMail.plain(mail), "/subscriptions/confirm"));
        browser.post("/subscriptions/confirm", Map.of("token", token));
        assertThat(suppression()).isEmpty();
        statusChanged(newId(), newId(), theme, "Heard again");
        assertThat(TestMail.subject(mails(email, 4).getLast())).isEqualTo("Now done: Heard again");
    }

    @Test
    void aComplaintIsForGoodUntilAnOperatorLiftsIt() throws Exception {
        TestMailbox.put(Reports.complaint(event, messageId));
        awaitSuppressed("COMPLAINED");
        ask(email, "theme", newId(), "immediate");
        await().untilAsserted(
                        () ->
                                assertThat(
                                                mongo.getCollection("deliveries")
                                                        .countDocuments(
                                                                new Document("follower", follower())
                                                                        .append("kind", "CONFIRM")
                                                                        .append(
                                                                                "state",
                                                                                "SUPPRESSED")))
                                        .isOne());
        mails(email, 2);

        assertThat(ops("DELETE", TestStack.issuer().coordinator("leeds")).statusCode())
                .isEqualTo(403);
        String operator = TestStack.issuer().role("operator");
        assertThat(ops("GET", operator).body())
                .contains("\"complained\":")
                .doesNotContain("@")
                .doesNotContain(follower());
        assertThat(ops("DELETE", operator).statusCode()).isEqualTo(204);
        assertThat(ops("DELETE", operator).statusCode()).isEqualTo(404);
        statusChanged(newId(), newId(), theme, "Lifted");
        mails(email, 3);
    }

    @Test
    void itOutlivesTheFollower() {
        String follower = follower();
        TestMailbox.put(Reports.delivery(event, "failed", "5.1.1", messageId));
        awaitSuppressed("BOUNCED");
        mongo.getCollection("followers").deleteOne(eq("_id", follower));
        mongo.getCollection("deliveries").deleteMany(eq("follower", follower));
        ask(email, "theme", theme, "immediate");
        mails(email, 3);
        ask(email, "theme", newId(), "immediate");
        mails(email, 3);
    }

    @Test
    void whatIsNotForUsIsLeftWhereItIs() {
        String forged = messageId.replaceFirst("^<.{6}", "<forged");
        TestMailbox.put(Reports.autoReply(event, messageId));
        TestMailbox.put(Reports.delivery(event, "failed", "5.1.1", forged));
        TestMailbox.put(Reports.delivery(event + "-later", "delayed", "4.4.1", messageId));
        await().until(() -> TestMailbox.withSubject(event + "-later") == 0);
        assertThat(TestMailbox.withSubject(event)).isEqualTo(2);
        assertThat(suppression()).isEmpty();
    }

    /** As it says itself: there is a boundary, and then there is none. */
    @Test
    void aMailThatMakesNoSenseKeepsNobodyElsesFromBeingRead() throws Exception {
        String broken = Reports.broken(event + "-broken");
        assertThatThrownBy(() -> ReportReader.read(TestMailbox.message(broken)))
                .isInstanceOf(MessagingException.class);
        TestMailbox.put(broken);
        TestMailbox.put(Reports.delivery(event, "failed", "5.1.1", messageId));
        awaitSuppressed("BOUNCED");
        await().until(() -> TestMailbox.withSubject(event) == 0);
        assertThat(TestMailbox.withSubject(event + "-broken")).isOne();
    }

    @Test
    void govukNotifySaysWhatBecameOfAMail() throws Exception {
        String reference = delivery(event).getString("_id");
        assertThat(callback("wrong", reference, "permanent-failure")).isEqualTo(401);
        assertThat(callback("", reference, "permanent-failure")).isEqualTo(401);
        assertThat(callback("only-for-tests", reference, "delivered")).isEqualTo(204);
        assertThat(callback("only-for-tests", reference, "temporary-failure")).isEqualTo(204);
        assertThat(callback("only-for-tests", "unknown", "permanent-failure")).isEqualTo(204);
        assertThat(suppression()).isEmpty();
        assertThat(callback("only-for-tests", reference, "permanent-failure")).isEqualTo(204);
        awaitSuppressed("BOUNCED");
        awaitState(event, "FAILED");
    }

    private int callback(String token, String reference, String status)
            throws IOException, InterruptedException {
        String json =
                """
                {"id":"740e5834-3a29-46b4-9a6f-16142fde533a","reference":"%s",
                 "to":"somebody@example.net","status":"%s","notification_type":"email"}
                """
                        .formatted(reference, status);
        return send(HttpRequest.newBuilder(URI.create(address("/api/notify-callback")))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)))
                .statusCode();
    }

    private HttpResponse<String> ops(String method, String token)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(address("/api/ops/notify/suppressions")))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                method.equals("GET")
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(
                                                "{\"email\":\"%s\"}".formatted(email))));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private void remindedLongAgo() {
        mongo.getCollection("followers")
                .updateOne(
                        eq("_id", follower()),
                        new Document(
                                "$set",
                                new Document(
                                        "follows.0.letterAt",
                                        Date.from(Instant.now().minus(Duration.ofDays(3))))));
    }

    private void awaitSuppressed(String reason) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(suppression()).containsEntry("reason", reason));
    }

    private void awaitState(String change, String state) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(delivery(change)).containsEntry("state", state));
    }

    private Document suppression() {
        Document found = mongo.getCollection("suppressions").find(eq("_id", follower())).first();
        return found == null ? new Document() : found;
    }

    private String follower() {
        return mongo.getCollection("followers").find(eq("email", email)).first().getString("_id");
    }
}
