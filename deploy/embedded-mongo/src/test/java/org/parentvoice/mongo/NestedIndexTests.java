package org.parentvoice.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
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
import java.util.Random;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indexes of fields within a document, which updates set, move, empty and take away. */
@TestInstance(Lifecycle.PER_CLASS)
class NestedIndexTests {

    private static final int ROUNDS = 300;
    private static final int DUPLICATE = 11000;
    private static final int ARRAYS_SIDE_BY_SIDE = 171;

    /** The library's own: MongoDB would take an array of documents with two fields of one index. */
    private static final int LISTS_OF_SEVERAL_LENGTHS = 1;

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

    @ParameterizedTest
    @CsvSource({"false, 20261127", "false, 1", "false, 2", "true, 20261127", "true, 1", "true, 2"})
    void findsTheSameAsWithoutIndexesWhateverChanges(boolean arrays, long seed) {
        var documents = new NestedDocuments(new Random(seed), arrays);
        var indexed = collection("indexed-" + arrays + seed);
        var plain = collection("plain-" + arrays + seed);
        index(indexed, true, false, "q.priority", "q.dueAt");
        index(indexed, true, false, "q.dueAt");
        index(indexed, false, false, "q.state");
        index(indexed, false, false, "q");
        index(indexed, true, true, "q.slot");
        index(indexed, false, false, "n", "q.dueAt");
        for (int round = 0; round < ROUNDS; round++) {
            String at = "seed %d, round %d".formatted(seed, round);
            change(indexed, plain, documents, round, at);
            Bson query = documents.query();
            String what = at + ": " + query.toBsonDocument();
            assertThat(found(indexed, query)).as(what).isEqualTo(found(plain, query));
            assertThat(indexed.countDocuments(query))
                    .as(what)
                    .isEqualTo(plain.countDocuments(query));
            Document order = documents.order();
            int limit = documents.limit();
            assertThat(indexed.find(query).sort(order).limit(limit))
                    .as("%s by %s, %d", what, order, limit)
                    .extracting(each -> NestedDocuments.keys(order, each))
                    .isEqualTo(
                            plain.find(query)
                                    .sort(order)
                                    .limit(limit)
                                    .map(each -> NestedDocuments.keys(order, each))
                                    .into(new ArrayList<>()));
        }
        assertThat(indexed.find()).containsExactlyInAnyOrderElementsOf(plain.find());
    }

    /** Whether it is refused where there are indexes is told from the documents alone. */
    private static void change(
            MongoCollection<Document> indexed,
            MongoCollection<Document> plain,
            NestedDocuments documents,
            int round,
            String at) {
        var id = eq("_id", documents.id());
        Document before = plain.find(id).first();
        boolean whole = before == null || round % 5 == 0;
        Document document = documents.document();
        Bson update = documents.update();
        if (before != null && round % 23 == 0) {
            indexed.deleteOne(id);
            plain.deleteOne(id);
            return;
        }
        int there = whole ? put(plain, id, document, before) : update(plain, id, update);
        Document after = plain.find(id).first();
        int here = whole ? put(indexed, id, document, before) : update(indexed, id, update);
        if (there == 0 && (here == ARRAYS_SIDE_BY_SIDE || here == LISTS_OF_SEVERAL_LENGTHS)) {
            assertThat(after).as(at).asString().contains("[");
        } else {
            assertThat(here)
                    .as("%s: %s to %s", at, before, after)
                    .isEqualTo(there == 0 && isTaken(plain, after) ? DUPLICATE : there);
        }
        if (here != there && before == null) {
            plain.deleteOne(id);
        } else if (here != there) {
            plain.replaceOne(id, before);
        }
    }

    private static boolean isTaken(MongoCollection<Document> plain, Document after) {
        return after.get("q") instanceof Document q
                && q.containsKey("slot")
                && plain.countDocuments(
                                and(
                                        ne("_id", after.get("_id")),
                                        exists("q.slot"),
                                        eq("q.slot", q.get("slot"))))
                        > 0;
    }

    private static int put(
            MongoCollection<Document> things, Bson id, Document document, Document before) {
        int number = id.toBsonDocument().getInt32("_id").getValue();
        return code(
                () -> {
                    if (before == null) {
                        var first = new Document("_id", number);
                        first.putAll(document);
                        things.insertOne(first);
                    } else {
                        things.replaceOne(id, document);
                    }
                });
    }

    private static int update(MongoCollection<Document> things, Bson id, Bson update) {
        return code(() -> things.updateOne(id, update));
    }

    private static int code(Runnable write) {
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
        assertFound(things, 1, NOW);

        things.updateOne(eq("_id", 1), set("q.dueAt", LATER));
        assertFound(things, 1, LATER);
        things.updateOne(eq("_id", 1), set("q", new Document("dueAt", NOW).append("priority", 2)));
        assertFound(things, 2, NOW);
        things.updateOne(eq("_id", 1), unset("q.priority"));
        assertFound(things, null, NOW);
        things.updateOne(eq("_id", 1), set("q.priority", null));
        assertFound(things, null, NOW);
        things.updateOne(eq("_id", 1), set("q.priority", List.of(0, 2)));
        assertFound(things, 0, NOW);
        assertFound(things, 2, NOW);
        things.replaceOne(eq("_id", 1), new Document("other", 1).append("q", q(1, LATER)));
        assertFound(things, 1, LATER);
        things.updateOne(eq("_id", 1), unset("q"));
        assertFound(things, null, null);
        things.updateOne(eq("_id", 1), set("q.dueAt", NOW));
        assertFound(things, null, NOW);
        things.replaceOne(eq("_id", 1), new Document("other", 1));
        assertFound(things, null, null);
    }

    /** With these values there is one thing, and with others there is none. */
    private static void assertFound(
            MongoCollection<Document> things, @Nullable Object p, @Nullable Object dueAt) {
        assertThat(things.find(and(eq("q.priority", p), eq("q.dueAt", dueAt)))).hasSize(1);
        assertThat(things.countDocuments(and(eq("q.priority", p), eq("q.dueAt", dueAt)))).isOne();
        List<Integer> priorities = new ArrayList<>();
        for (int other : List.of(0, 1, 2)) {
            for (Date due : List.of(NOW, LATER)) {
                var query =
                        and(
                                eq("q.priority", other),
                                gt("q.dueAt", new Date(0)),
                                lte("q.dueAt", due));
                things.find(query).forEach(each -> priorities.add(other));
            }
        }
        if (p == null) {
            assertThat(priorities).isEmpty();
        } else {
            assertThat(priorities).contains((Integer) p);
        }
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

    private static void index(
            MongoCollection<Document> things, boolean sparse, boolean unique, String... fields) {
        var keys = new Document();
        for (String field : fields) {
            keys.append(field, 1);
        }
        things.createIndex(keys, new IndexOptions().sparse(sparse).unique(unique));
    }

    private static List<Document> found(MongoCollection<Document> things, Bson query) {
        return things.find(query).sort(new Document("_id", 1)).into(new ArrayList<>());
    }
}
