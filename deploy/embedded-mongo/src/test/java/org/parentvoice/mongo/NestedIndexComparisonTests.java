package org.parentvoice.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same random changes of nested documents with indexes and without. */
@TestInstance(Lifecycle.PER_CLASS)
class NestedIndexComparisonTests {

    private static final int ROUNDS = 300;
    private static final int ARRAYS_SIDE_BY_SIDE = 171;

    /** The library's own: MongoDB would take an array of documents with two fields of one index. */
    private static final int LISTS_OF_SEVERAL_LENGTHS = 1;

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
        NestedIndexTests.index(indexed, true, false, "q.priority", "q.dueAt");
        NestedIndexTests.index(indexed, true, false, "q.dueAt");
        NestedIndexTests.index(indexed, false, false, "q.state");
        NestedIndexTests.index(indexed, false, false, "q");
        NestedIndexTests.index(indexed, true, true, "q.slot");
        NestedIndexTests.index(indexed, false, false, "n", "q.dueAt");
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
        int there =
                whole
                        ? put(plain, id, document, before)
                        : NestedIndexTests.update(plain, id, update);
        Document after = plain.find(id).first();
        int here =
                whole
                        ? put(indexed, id, document, before)
                        : NestedIndexTests.update(indexed, id, update);
        if (there == 0 && (here == ARRAYS_SIDE_BY_SIDE || here == LISTS_OF_SEVERAL_LENGTHS)) {
            assertThat(after).as(at).asString().contains("[");
        } else {
            assertThat(here)
                    .as("%s: %s to %s", at, before, after)
                    .isEqualTo(
                            there == 0 && isTaken(plain, after)
                                    ? NestedIndexTests.DUPLICATE
                                    : there);
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
        return NestedIndexTests.code(
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

    private MongoCollection<Document> collection(String name) {
        return client.getDatabase("compared").getCollection(name);
    }

    private static List<Document> found(MongoCollection<Document> things, Bson query) {
        return things.find(query).sort(new Document("_id", 1)).into(new ArrayList<>());
    }
}
