package org.parentvoice.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.events.Event;
import org.parentvoice.kit.outbox.OutboxEntry;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.kit.testing.TestTopic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(properties = "spring.config.name=sample")
@ContextConfiguration(initializers = TestStack.class)
class OutboxRelayIT {

    @Autowired MongoTemplate mongo;
    @Autowired MeterRegistry meters;

    @Test
    void publishesInOrderAndLeavesTheRestOfTheDocumentAlone() {
        String id = UUID.randomUUID().toString();
        mongo.save(new Document("_id", id).append("state", "kept"), "letters");
        for (int i = 1; i <= 3; i++) {
            mongo.updateFirst(
                    query(where("_id").is(id)),
                    new Update().push("outbox", entry(id, i)),
                    "letters");
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(new TestTopic("said").of(id))
                                        .extracting(each -> TestTopic.header(each, "ce_id"))
                                        .containsExactly(id + "-1", id + "-2", id + "-3"));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(document(id).getList("outbox", Object.class)).isEmpty());
        assertThat(document(id))
                .containsEntry("state", "kept")
                .doesNotContainKey("outboxLeasedUntil");
    }

    @Test
    void takesOverALeaseThatRanOut() {
        String id = UUID.randomUUID().toString();
        Document left =
                new Document("_id", id)
                        .append("outboxLeasedUntil", Date.from(Instant.now().minusSeconds(1)));
        mongo.save(left, "letters");
        mongo.updateFirst(
                query(where("_id").is(id)), new Update().push("outbox", entry(id, 1)), "letters");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(new TestTopic("said").of(id)).hasSize(1));
    }

    /** Found by the relay's own looks: nothing here asks the database for it. */
    @Test
    void whatWaitsIsSeenByTopic() {
        String id = UUID.randomUUID().toString();
        var longer = Date.from(Instant.now().plus(Duration.ofHours(1)));
        mongo.save(new Document("_id", id).append("outboxLeasedUntil", longer), "letters");
        mongo.updateFirst(
                query(where("_id").is(id)), new Update().push("outbox", entry(id, 1)), "letters");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> {
                            assertThat(gauge("parentvoice.outbox.pending")).isOne();
                            assertThat(gauge("parentvoice.outbox.oldest")).isPositive();
                        });
        mongo.updateFirst(
                query(where("_id").is(id)), new Update().unset("outboxLeasedUntil"), "letters");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> {
                            assertThat(gauge("parentvoice.outbox.pending")).isZero();
                            assertThat(gauge("parentvoice.outbox.oldest")).isZero();
                        });
    }

    private double gauge(String name) {
        return meters.get(name).tag("topic", "said").gauge().value();
    }

    private Document document(String id) {
        return Objects.requireNonNull(mongo.findById(id, Document.class, "letters"));
    }

    private static OutboxEntry entry(String subject, int number) {
        return OutboxEntry.of(
                new Event(
                        subject + "-" + number,
                        "type.v1",
                        "/sample",
                        subject,
                        Instant.now(),
                        "leeds",
                        "{\"text\":\"" + List.of("one", "two", "three").get(number - 1) + "\"}"));
    }
}
