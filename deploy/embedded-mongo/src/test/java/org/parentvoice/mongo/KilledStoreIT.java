package org.parentvoice.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} in the middle of writing: what was acknowledged is there, and nothing is half
 * there.
 */
class KilledStoreIT {

    private static final int WRITERS = 4;
    private static final String COUNTER = "counter";

    @TempDir Path folder;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger increments = new AtomicInteger();

    @RepeatedTest(3)
    void findsEveryAcknowledgedWrite() throws Exception {
        var store = StoreProcess.start(folder);
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + port(store));
                var writers = Executors.newFixedThreadPool(WRITERS)) {
            var things = client.getDatabase("drill").getCollection("things");
            things.createIndex(new Document("name", 1), new IndexOptions().unique(true));
            things.insertOne(new Document("_id", COUNTER).append("name", COUNTER).append("n", 0));
            for (int writer = 0; writer < WRITERS; writer++) {
                var prefix = "w" + writer + "-";
                writers.execute(() -> writeUntilItDies(things, prefix));
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() > 1_000);

            store.destroyForcibly();

            assertThat(store.waitFor()).isNotZero();
        }
        checkWhatIsThere();
    }

    private void writeUntilItDies(MongoCollection<Document> things, String prefix) {
        try {
            for (int i = 0; ; i++) {
                var id = prefix + i;
                things.insertOne(new Document("_id", id).append("name", "name of " + id));
                things.updateOne(eq("_id", id), push("outbox", new Document("type", "made")));
                acknowledged.add(id);
                things.updateOne(eq("_id", COUNTER), inc("n", 1));
                increments.incrementAndGet();
            }
        } catch (MongoException _) {
            // The store has been killed.
        }
    }

    private void checkWhatIsThere() throws IOException {
        try (var server = DurableMongoServer.start(folder, 0);
                var client = MongoClients.create(server.connectionString())) {
            var things = client.getDatabase("drill").getCollection("things");
            assertThat(acknowledged)
                    .allSatisfy(
                            id -> {
                                var byName = things.find(eq("name", "name of " + id)).first();
                                assertThat(byName).isNotNull();
                                assertThat(byName.getList("outbox", Document.class)).hasSize(1);
                            });
            assertThat(things.find(eq("_id", COUNTER)).first().getInteger("n"))
                    .isBetween(increments.get(), increments.get() + WRITERS);
            changeEachOnceMore(things);
        }
    }

    /** Fails when an index and its documents tell different stories. */
    private static void changeEachOnceMore(MongoCollection<Document> things) {
        var ids = things.distinct("_id", String.class).into(new java.util.ArrayList<>());
        for (var id : ids) {
            var result = things.updateOne(eq("name", nameOf(id)), Updates.set("seen", true));
            assertThat(result.getMatchedCount()).isEqualTo(1);
        }
        assertThat(things.deleteMany(eq("seen", true)).getDeletedCount()).isEqualTo(ids.size());
        assertThat(things.find().into(new java.util.ArrayList<>())).isEqualTo(List.of());
    }

    private static String nameOf(String id) {
        return id.equals(COUNTER) ? COUNTER : "name of " + id;
    }

    private static int port(Process store) throws IOException {
        var out =
                new BufferedReader(
                        new InputStreamReader(store.getInputStream(), StandardCharsets.UTF_8));
        return Integer.parseInt(out.readLine().strip());
    }
}
