package org.parentvoice.notify.delivery;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.testing.TestStack;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** What waited in the collection of before waits like the others. */
class OldQueueIT {

    private static final Date DUE = Date.from(Instant.parse("2026-11-26T10:05:00Z"));

    private final MongoTemplate mongo =
            new MongoTemplate(
                    new SimpleMongoClientDatabaseFactory(
                            TestStack.mongoUri("queue-" + UUID.randomUUID())));

    @Test
    void whatWaitsKeepsItsScheduleAndWhatHasEndedIsNotSentAgain() {
        IntStream.range(0, 600).forEach(i -> delivery("waits" + i, "WAITING"));
        delivery("sent", "SENT");
        IntStream.range(0, 600).forEach(i -> entry("waits" + i));
        entry("sent");
        entry("unknown");

        new OldQueue(mongo).afterSingletonsInstantiated();

        assertThat(mongo.getCollection("queue").countDocuments()).isZero();
        assertThat(mongo.getCollection("deliveries").find(eq("state", "WAITING")))
                .hasSize(600)
                .allSatisfy(
                        each ->
                                assertThat(each.get("queued", Document.class))
                                        .containsOnlyKeys(
                                                "priority",
                                                "wantedAt",
                                                "dueAt",
                                                "attempts",
                                                "lease",
                                                "taken")
                                        .containsEntry("attempts", 2)
                                        .containsEntry("dueAt", DUE));
        assertThat(mongo.getCollection("deliveries").find(eq("state", "SENT")).first())
                .doesNotContainKey("queued");
    }

    /** Killed between the two writes, it meets what it has moved already. */
    @Test
    void whatIsQueuedAlreadyStaysAsItIs() {
        delivery("moved", "WAITING");
        entry("moved");
        new OldQueue(mongo).afterSingletonsInstantiated();
        mongo.getCollection("deliveries")
                .updateOne(
                        eq("_id", "moved"),
                        new Document("$set", new Document("queued.attempts", 3)));
        entry("moved");
        new OldQueue(mongo).afterSingletonsInstantiated();
        assertThat(mongo.getCollection("queue").countDocuments()).isZero();
        assertThat(find("moved").get("queued", Document.class)).containsEntry("attempts", 3);
    }

    /** Killed before its entry was written, an earlier version wrote it when it came by again. */
    @Test
    void whatNeverGotAnEntryIsQueuedToo() {
        delivery("alone", "WAITING");
        delivery("ended", "FAILED");
        mongo.getCollection("deliveries")
                .updateOne(eq("_id", "ended"), new Document("$set", new Document("endedAt", DUE)));
        new OldQueue(mongo).afterSingletonsInstantiated();
        new OldQueue(mongo).afterSingletonsInstantiated();
        assertThat(find("alone").get("queued", Document.class))
                .containsEntry("priority", 1)
                .containsEntry("wantedAt", DUE)
                .containsEntry("dueAt", DUE)
                .containsEntry("attempts", 0);
        assertThat(find("ended")).doesNotContainKey("queued");
    }

    private Document find(String id) {
        return Objects.requireNonNull(
                mongo.getCollection("deliveries").find(eq("_id", id)).first());
    }

    private void delivery(String id, String state) {
        mongo.getCollection("deliveries")
                .insertOne(
                        new Document("_id", id)
                                .append("kind", "CHANGE")
                                .append("follower", "somebody")
                                .append("forum", "leeds")
                                .append("follows", List.of())
                                .append("state", state)
                                .append("owedAt", DUE)
                                .append("wantedAt", DUE));
    }

    private void entry(String id) {
        mongo.getCollection("queue")
                .insertOne(
                        new Document("_id", id)
                                .append("priority", 1)
                                .append("wantedAt", DUE)
                                .append("dueAt", DUE)
                                .append("attempts", 2)
                                .append("lease", "of one that was stopped")
                                .append("taken", 1)
                                .append("_class", "org.parentvoice.notify.delivery.Queued"));
    }
}
