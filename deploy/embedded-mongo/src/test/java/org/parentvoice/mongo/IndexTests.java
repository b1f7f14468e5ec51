package org.parentvoice.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The same documents with indexes and without: every query must find the same ones. */
@TestInstance(Lifecycle.PER_CLASS)
class IndexTests {

    private static final int DOCUMENTS = 300;
    private static final int QUERIES = 600;
    private static final List<String> WORDS = Arrays.asList("", "a", "b", "ca", "cb", null);

    private final Random random = new Random(20261122);
    private DurableMongoServer server;
    private MongoClient client;
    private MongoCollection<Document> indexed;
    private MongoCollection<Document> plain;

    @BeforeAll
    void fill() {
        server = DurableMongoServer.inMemory();
        client = MongoClients.create(server.connectionString());
        indexed = client.getDatabase("test").getCollection("indexed");
        plain = client.getDatabase("test").getCollection("plain");
        indexed.createIndex(new Document("word", 1).append("at", 1));
        indexed.createIndex(new Document("tags", 1));
        indexed.createIndex(new Document("items.id", 1), new IndexOptions().sparse(true));
        indexed.createIndex(new Document("at", -1));
        indexed.createIndex(new Document("number", 1).append("tags", 1));
        indexed.createIndex(
                new Document("code", 1).append("version", 1), new IndexOptions().unique(true));
        for (int id = 0; id < DOCUMENTS; id++) {
            var document = document(id);
            indexed.insertOne(new Document(document));
            plain.insertOne(new Document(document));
        }
    }

    @AfterAll
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void findsTheSameAsWithoutIndexesWhateverChanges() {
        for (int i = 0; i < QUERIES; i++) {
            if (i % 3 == 0) {
                change();
            }
            var query = query();
            assertThat(found(indexed, query)).as("%s", query).isEqualTo(found(plain, query));
            assertThat(indexed.countDocuments(query)).isEqualTo(plain.countDocuments(query));
        }
    }

    @Test
    void staysRightWhenAnUpdateIsRefused() {
        var things = client.getDatabase("test").getCollection("refused");
        things.createIndex(new Document("a", 1), new IndexOptions().unique(true));
        var half = "x".repeat(9_000_000);
        things.insertOne(new Document("_id", 1).append("a", 1).append("half", half));

        var dotted = new Document("a", 2).append("p.q", 1);
        assertThat(refused(() -> things.replaceOne(eq("_id", 1), dotted))).isTrue();
        var tooLarge = combine(set("a", 2), set("other", half));
        assertThat(refused(() -> things.updateOne(eq("_id", 1), tooLarge))).isTrue();

        assertThat(things.find(eq("a", 1))).hasSize(1);
        assertThat(things.find(eq("a", 2))).isEmpty();
        things.insertOne(new Document("_id", 2).append("a", 2));
    }

    private static boolean refused(Runnable write) {
        return catchThrowableOfType(MongoException.class, write::run) != null;
    }

    @Test
    void keepsTheOrderOfStoringWhenThatIsAskedFor() {
        var things = client.getDatabase("test").getCollection("natural");
        things.createIndex(new Document("a", 1));
        for (int a : List.of(2, 3, 1)) {
            things.insertOne(new Document("_id", a).append("a", a));
        }

        assertThat(things.find(gt("a", 0)).sort(new Document("$natural", 1)))
                .extracting(each -> each.getInteger("a"))
                .containsExactly(2, 3, 1);
        assertThat(things.find(gt("a", 0)).sort(new Document("$natural", -1)))
                .extracting(each -> each.getInteger("a"))
                .containsExactly(1, 3, 2);
    }

    @Test
    void meansEveryOperatorThatStandsBesideAnother() {
        for (String name : List.of("withIndex", "without")) {
            var things = client.getDatabase("test").getCollection(name);
            if (name.equals("withIndex")) {
                things.createIndex(new Document("a.b", 1));
            }
            things.insertOne(Document.parse("{_id: 1, a: [{b: 1}, {b: 2}]}"));
            things.insertOne(Document.parse("{_id: 2, a: [{b: 1}, {b: 5}]}"));
            things.insertOne(Document.parse("{_id: 3, a: [{b: 3}, {b: 5}]}"));

            assertThat(things.find(Document.parse("{'a.b': {$gt: 2, $ne: 3}}")))
                    .as(name)
                    .extracting(each -> each.getInteger("_id"))
                    .containsExactly(2);
        }
    }

    private Document document(int id) {
        var document =
                new Document("_id", "id%03d".formatted(id))
                        .append("code", "c" + id / 3)
                        .append("version", id % 3)
                        .append("at", time())
                        .append("tags", tags())
                        .append("items", items());
        if (random.nextBoolean()) {
            document.append("word", word());
        }
        return document.append(
                "number", random.nextBoolean() ? random.nextInt(5) : random.nextInt(5) * 1.0);
    }

    private List<Document> items() {
        var items = new ArrayList<Document>();
        for (int i = random.nextInt(3); i > 0; i--) {
            items.add(random.nextInt(4) == 0 ? new Document() : new Document("id", word()));
        }
        return items;
    }

    private Object tags() {
        return switch (random.nextInt(5)) {
            case 0 -> List.of();
            case 1 -> "a";
            case 2 -> List.of("a", "b");
            case 3 -> List.of(List.of("a"), "ca");
            default -> Arrays.asList(word(), word());
        };
    }

    private void change() {
        var id = eq("_id", id());
        var update =
                switch (random.nextInt(6)) {
                    case 0 -> set("word", word());
                    case 1 -> unset("word");
                    case 2 -> set("tags", tags());
                    case 3 -> push("items", new Document("id", word()));
                    case 4 -> pull("items", new Document("id", word()));
                    default -> set("at", time());
                };
        if (random.nextInt(20) == 0) {
            indexed.deleteOne(id);
            plain.deleteOne(id);
        } else {
            indexed.updateOne(id, update);
            plain.updateOne(id, update);
        }
    }

    private Bson query() {
        return random.nextInt(3) == 0 ? and(one(), one()) : one();
    }

    private Bson one() {
        return switch (random.nextInt(17)) {
            case 0 -> eq("word", word());
            case 1 -> and(eq("word", word()), gte("at", time()));
            case 2 -> eq("tags", word());
            case 3 -> in("tags", word(), word());
            case 4 -> eq("items.id", word());
            case 5 -> lt("at", time());
            case 6 -> and(gt("at", time()), lt("at", time()));
            case 7 -> eq("number", random.nextInt(5));
            case 8 -> and(eq("_id", id()), eq("version", 1));
            case 9 -> and(eq("code", "c" + random.nextInt(100)), eq("version", random.nextInt(3)));
            case 10 -> eq("code", "c" + random.nextInt(100));
            case 11 -> gt("items.id", "");
            case 12 -> eq("_id", id());
            case 13 -> in("_id", id(), id(), id());
            case 14 -> new Document("at", new Document("$gte", time()).append("$lte", time()));
            case 15 -> new Document("at", new Document("$gt", time()).append("$gte", time()));
            default -> or(eq("word", word()), eq("tags", List.of("a", "b")));
        };
    }

    private String id() {
        return "id%03d".formatted(random.nextInt(DOCUMENTS));
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private Date time() {
        return Date.from(Instant.ofEpochSecond(random.nextInt(50)));
    }

    private static List<Document> found(MongoCollection<Document> collection, Bson query) {
        return collection.find(query).sort(ascending("_id")).into(new ArrayList<>());
    }
}
