package org.parentvoice.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Indexes of fields within a document, which updates set, move, empty and take away. */
@TestInstance(Lifecycle.PER_CLASS)
class NestedIndexTests {

    static final int DUPLICATE = 11000;
    private static final Date NOW = new Date(1_000);
    private static final Date LATER = new Date(2_000);

    private DurableMongoServer server;
    private MongoClient client;

    @BeforeAll
    void start() {
        server = DurableMongoServer.inMemory();
        client = MongoClients.create(server.connectionString());
    }

    @AfterAll
    void stop() {
        client.close();
        server.close();
    }

    static int update(MongoCollection<Document> things, Bson id, Bson update) {
        return code(() -> things.updateOne(id, update));
    }

    static int code(Runnable write) {
        try {
            write.run();
            return 0;
        } catch (MongoException e) {
            return e.getCode();
        }
    }

    @Test
    void goesWithEachChangeOfItsFields() {
        var things = collection("changes");
        index(things, true, false, "q.priority", "q.dueAt");
        things.insertOne(new Document("_id", 1).append("q", q(1, NOW)));
        assertFound(things, NOW, 1);

        things.updateOne(eq("_id", 1), set("q.dueAt", LATER));
        assertFound(things, LATER, 1);
        things.updateOne(eq("_id", 1), set("q", new Document("dueAt", NOW).append("priority", 2)));
        assertFound(things, NOW, 2);
        things.updateOne(eq("_id", 1), unset("q.priority"));
        assertFound(things, NOW);
        things.updateOne(eq("_id", 1), set("q.priority", null));
        assertFound(things, NOW);
        things.updateOne(eq("_id", 1), set("q.priority", List.of(0, 2)));
        assertFound(things, NOW, 0, 2);
        things.replaceOne(eq("_id", 1), new Document("other", 1).append("q", q(1, LATER)));
        assertFound(things, LATER, 1);
        things.updateOne(eq("_id", 1), unset("q"));
        assertFound(things, (Date) null);
        things.updateOne(eq("_id", 1), set("q.dueAt", NOW));
        assertFound(things, NOW);
        things.replaceOne(eq("_id", 1), new Document("other", 1));
        assertFound(things, (Date) null);
    }

    /** There is one thing, with this time and these priorities, and with no other. */
    private static void assertFound(
            MongoCollection<Document> things, @Nullable Date dueAt, Integer... priorities) {
        var due = eq("q.dueAt", dueAt);
        assertThat(things.find(due)).hasSize(1);
        assertThat(things.find(eq("q.dueAt", NOW.equals(dueAt) ? LATER : NOW))).isEmpty();
        for (Integer each : List.of(0, 1, 2)) {
            int has = List.of(priorities).contains(each) ? 1 : 0;
            assertThat(things.find(and(eq("q.priority", each), due))).hasSize(has);
            var ever =
                    and(eq("q.priority", each), gt("q.dueAt", new Date(0)), lte("q.dueAt", LATER));
            assertThat(things.countDocuments(ever)).isEqualTo(dueAt == null ? 0 : has);
        }
        boolean none = priorities.length == 0;
        assertThat(things.find(and(eq("q.priority", null), due))).hasSize(none ? 1 : 0);
    }

    @Test
    void tellsFieldsInAnotherOrderApart() {
        var things = collection("orders");
        index(things, false, true, "q");
        var one = new Document("a", 1).append("b", 2);
        var other = new Document("b", 2).append("a", 1);
        things.insertOne(new Document("_id", 1).append("q", one));
        things.updateOne(eq("_id", 1), combine(set("q", other), set("n", 1)));

        assertThat(things.find(eq("_id", 1)).first().get("q", Document.class).keySet())
                .containsExactly("b", "a");
        things.insertOne(new Document("_id", 2).append("q", one));
        assertThat(insert(things, 3, other)).isEqualTo(DUPLICATE);
        assertThat(insert(things, 4, one)).isEqualTo(DUPLICATE);
    }

    @Test
    void forgetsWhatAnotherIndexRefused() {
        var things = collection("forgets");
        index(things, true, false, "q.priority", "q.dueAt");
        index(things, true, true, "q.slot");
        index(things, false, true, "code");
        for (int id = 1; id <= 2; id++) {
            things.insertOne(
                    new Document("_id", id)
                            .append("code", "c" + id)
                            .append("q", q(id, NOW).append("slot", id)));
        }
        // Two indexes have let it pass when the last refuses it.
        var wanted = q(5, LATER).append("slot", 5);
        var refused = combine(set("q", wanted), set("code", "c2"));
        assertThat(update(things, eq("_id", 1), refused)).isEqualTo(DUPLICATE);
        assertThat(things.find(eq("q.priority", 5))).isEmpty();
        assertThat(ids(things, 1)).containsExactly(1);

        assertThat(update(things, eq("_id", 1), set("n", 1))).isZero();
        assertThat(ids(things, 1)).containsExactly(1);
        assertThat(update(things, eq("_id", 1), set("q.dueAt", LATER))).isZero();
        assertThat(ids(things, 1)).containsExactly(1);

        // What was refused can be had by another one, whole.
        things.insertOne(new Document("_id", 3).append("q", wanted).append("code", "c3"));
        assertThat(ids(things, 5)).containsExactly(3);
        assertThat(things.find(and(eq("q.priority", 5), gt("q.dueAt", NOW)))).hasSize(1);
        assertThat(insert(things, 4, new Document("slot", 5))).isEqualTo(DUPLICATE);
        assertThat(update(things, eq("_id", 1), set("q.slot", 5))).isEqualTo(DUPLICATE);
        things.deleteOne(eq("_id", 3));
        assertThat(update(things, eq("_id", 1), refused)).isEqualTo(DUPLICATE);
        assertThat(update(things, eq("_id", 1), set("q", wanted))).isZero();
        assertThat(ids(things, 5)).containsExactly(1);
        assertThat(ids(things, 1)).isEmpty();
    }

    private static List<Integer> ids(MongoCollection<Document> things, int priority) {
        return things.find(eq("q.priority", priority))
                .map(each -> each.getInteger("_id"))
                .into(new ArrayList<>());
    }

    private static int insert(MongoCollection<Document> things, int id, Document q) {
        return code(
                () ->
                        things.insertOne(
                                new Document("_id", id).append("q", q).append("code", "i" + id)));
    }

    private static Document q(int priority, Date dueAt) {
        return new Document("priority", priority).append("dueAt", dueAt);
    }

    private MongoCollection<Document> collection(String name) {
        return client.getDatabase("nested").getCollection(name);
    }

    static void index(
            MongoCollection<Document> things, boolean sparse, boolean unique, String... fields) {
        var keys = new Document();
        for (String field : fields) {
            keys.append(field, 1);
        }
        things.createIndex(keys, new IndexOptions().sparse(sparse).unique(unique));
    }
}
