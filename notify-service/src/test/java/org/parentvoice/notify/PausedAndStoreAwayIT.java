package org.parentvoice.notify;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.ReplaceOptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.notify.testing.OwnStore;
import org.parentvoice.notify.testing.ScriptedMailServer;
import org.parentvoice.notify.testing.TestMail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * While a mail is on its way, an operator pauses and the database goes away: what the mail server
 * took is not sent again when both are back.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=notify",
            "parentvoice.sending.look-every=50ms",
            "parentvoice.sending.lease=1s",
            "spring.cloud.stream.bindings.onCommitments-in-0.consumer.auto-startup=false",
            "spring.cloud.stream.bindings.onFeedback-in-0.consumer.auto-startup=false"
        })
@ContextConfiguration(initializers = {TestStack.class, TestMail.class, OwnStore.class})
@DirtiesContext
class PausedAndStoreAwayIT {

    @Autowired private MongoTemplate mongo;
    @Autowired private JavaMailSenderImpl mailServer;
    @Autowired private MeterRegistry meters;
    private final String id = NotifyIT.newId();

    @AfterEach
    void mailServerIsBack() {
        mailServer.setPort(TestMail.port());
    }

    @AfterAll
    static void close() {
        OwnStore.takeAway();
    }

    @Test
    void whatWasTakenIsNotSentAgain() {
        try (var server = new ScriptedMailServer("none")) {
            server.hold();
            mailServer.setPort(server.port());
            owe();
            await().atMost(Duration.ofSeconds(20)).until(() -> server.messageIds().size() == 1);
            paused(true);
            awaitPaused(1);
            OwnStore.takeAway();
            awaitPaused(Double.NaN);
            server.goOn();
            // Several times as long as it takes to find out that the store is away.
            await().during(Duration.ofSeconds(4)).until(() -> server.messageIds().size() == 1);
            OwnStore.bringBack();
            await().atMost(Duration.ofSeconds(20))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(state()).isEqualTo("SENT"));
            paused(false);
            awaitPaused(0);
            await().atMost(Duration.ofSeconds(20))
                    .until(
                            () ->
                                    mongo.getCollection("deliveries")
                                                    .countDocuments(exists("queued"))
                                            == 0);
            assertThat(server.messageIds()).hasSize(1);
        }
    }

    /** A mail with a new link, to somebody who follows something. */
    private void owe() {
        Date now = Date.from(Instant.now());
        Document follow =
                new Document("_id", "THEME:transport")
                        .append("forum", "leeds")
                        .append("kind", "THEME")
                        .append("target", "transport")
                        .append("frequency", "WEEKLY")
                        .append("askedAt", now)
                        .append("letterAt", now)
                        .append("confirmedAt", now);
        mongo.getCollection("followers")
                .insertOne(
                        new Document("_id", id)
                                .append("version", 0L)
                                .append("email", NotifyIT.newAddress())
                                .append("follows", List.of(follow))
                                .append("audiences", List.of()));
        mongo.getCollection("deliveries")
                .insertOne(
                        new Document("_id", id)
                                .append("kind", "MANAGE")
                                .append("follower", id)
                                .append("forum", "leeds")
                                .append("follows", List.of())
                                .append("state", "WAITING")
                                .append("owedAt", now)
                                .append("wantedAt", now)
                                .append(
                                        "queued",
                                        new Document("priority", 0)
                                                .append("wantedAt", now)
                                                .append("dueAt", now)
                                                .append("attempts", 0)));
    }

    private void paused(boolean paused) {
        mongo.getCollection("switches")
                .replaceOne(
                        eq("_id", "sending"),
                        new Document("_id", "sending").append("paused", paused),
                        new ReplaceOptions().upsert(true));
    }

    private void awaitPaused(double number) {
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> meters.get("parentvoice.sending.paused").gauge().value(),
                        found -> Double.compare(found, number) == 0);
    }

    private String state() {
        Document found = mongo.getCollection("deliveries").find(eq("_id", id)).first();
        return found == null ? "" : found.getString("state");
    }
}
