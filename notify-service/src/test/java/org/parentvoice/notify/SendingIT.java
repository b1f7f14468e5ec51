package org.parentvoice.notify;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.notify.testing.ScriptedMailServer;
import org.parentvoice.notify.testing.TestMail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What happens when the mail server is away, busy, or says no. */
class SendingIT extends NotifyIT {

    @Autowired private MeterRegistry meters;
    @Autowired private JavaMailSenderImpl mailServer;
    private final String email = newAddress();
    private final String theme = newId();
    private final String event = newId();

    @BeforeEach
    void follow() {
        follow(email, "theme", theme);
        TestMail.stop();
    }

    @AfterEach
    void mailServerIsBack() {
        mailServer.setPort(TestMail.start());
    }

    @Test
    void whatCouldNotBeSentIsSentWhenTheServerIsBack() {
        double retries = count("retry");
        statusChanged(event, newId(), theme, "While it was down");
        await().atMost(Duration.ofSeconds(20)).until(() -> count("retry") > retries);
        assertThat(delivery().getString("state")).isEqualTo("WAITING");
        mailServer.setPort(TestMail.start());
        assertThat(TestMail.subject(mails(email, 2).getLast()))
                .isEqualTo("Now done: While it was down");
        assertThat(delivery().getString("state")).isEqualTo("SENT");
    }

    @Test
    void aBusyServerIsAskedAgainWithTheSameMail() {
        try (var server = new ScriptedMailServer("RCPT", "451 later", "452 still later")) {
            mailServer.setPort(server.port());
            statusChanged(event, newId(), theme, "Busy");
            awaitState("SENT");
            assertThat(server.heard("RCPT")).isEqualTo(3);
            assertThat(server.messageIds()).hasSize(1);
        }
    }

    @Test
    void aConnectionLostBeforeTheAnswerRepeatsTheSameMessageId() {
        try (var server = new ScriptedMailServer("QUIT")) {
            mailServer.setPort(server.port());
            statusChanged(event, newId(), theme, "Once");
            awaitState("SENT");
            // As after a kill between the server's yes and our note of it.
            mongo.getCollection("deliveries")
                    .updateOne(
                            eq("_id", delivery().getString("_id")),
                            new Document(
                                    "$set",
                                    new Document("state", "WAITING").append("queued", taken())));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(server.messageIds()).hasSize(2));
            assertThat(server.messageIds().stream().distinct()).hasSize(1);
            awaitState("SENT");
        }
    }

    @Test
    void whatTheServerWillNeverTakeIsNotTriedAgain() {
        double failed = count("failed");
        try (var server = new ScriptedMailServer("RCPT", "550 no such person")) {
            mailServer.setPort(server.port());
            statusChanged(event, newId(), theme, "Refused");
            awaitState("FAILED");
            assertThat(delivery().getInteger("reply")).isEqualTo(550);
            assertThat(count("failed")).isEqualTo(failed + 1);
            assertThat(queued(event)).isZero();
            assertThat(server.heard("RCPT")).isOne();
        }
    }

    @Test
    void aServerThatRefusesUsIsNotTheFollowersFault() {
        try (var server = new ScriptedMailServer("MAIL", "550 not from you")) {
            mailServer.setPort(server.port());
            statusChanged(event, newId(), theme, "Refused sender");
            awaitState("SENT");
            assertThat(server.heard("MAIL")).isEqualTo(2);
        }
    }

    @Test
    void whatIsNoLongerWantedIsNotSent() {
        statusChanged(event, newId(), theme, "Too late");
        await().until(() -> deliveries(event).size() == 1);
        mongo.getCollection("followers").deleteOne(eq("email", email));
        awaitState("CANCELLED");
        mails(email, 1);
    }

    private void awaitState(String state) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(delivery().getString("state")).isEqualTo(state));
    }

    private Document delivery() {
        return delivery(event);
    }

    private double count(String outcome) {
        return meters.get("parentvoice.deliveries").tag("outcome", outcome).counter().count();
    }

    /** The place of a mail whose sender died: its lease is over. */
    private static Document taken() {
        Date past = Date.from(Instant.now().minusSeconds(1));
        return new Document("priority", 1)
                .append("wantedAt", past)
                .append("dueAt", past)
                .append("attempts", 0)
                .append("lease", "of one that was killed")
                .append("taken", 1);
    }
}
