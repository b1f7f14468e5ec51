package org.parentvoice.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the store cannot do it says; what it counts is right. */
class RefusalTests {

    private DurableMongoServer server;
    private MongoClient client;
    private MongoDatabase database;
    private MongoCollection<Document> things;

    @BeforeEach
    void start() {
        server = DurableMongoServer.inMemory();
        client = MongoClients.create(server.connectionString());
        database = client.getDatabase("test");
        things = database.getCollection("things");
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'find': 'things', 'collation': {'locale': 'en'}}",
                "{'find': 'things', 'tailable': true}",
                "{'update': 'things', 'updates': [{'q': {}, 'u': [{'$set': {'a': 1}}]}]}",
                "{'update': 'things', 'updates': [{'q': {}, 'u': {}, 'collation': {'locale': 'en'}}]}",
                "{'delete': 'things', 'deletes': [{'q': {}, 'limit': 0, 'collation': {'locale': 'en'}}]}",
                "{'findAndModify': 'things', 'update': [{'$set': {'a': 1}}]}",
                "{'aggregate': 'things', 'pipeline': [], 'cursor': {}, 'collation': {'locale': 'en'}}",
                "{'aggregate': 'things', 'pipeline': [{'$out': 'other'}], 'cursor': {}}",
                "{'aggregate': 'things', 'pipeline': [{'$facet': {'a': [{'$merge': 'other'}]}}], 'cursor': {}}",
                "{'update': 'things', 'updates': [{'q': {}, 'u': {'a': 1}, 'sort': {'a': 1}}]}",
                "{'create': 'other', 'capped': true, 'size': 1000}",
                "{'create': 'other', 'validator': {'a': 1}}",
                "{'create': 'other', 'viewOn': 'things', 'pipeline': []}"
            })
    void saysWhatItDoesNotSupport(String command) {
        assertThat(codeOf(Document.parse(command))).isEqualTo("CommandNotSupported");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'key': {'a': 1}, 'name': 'a', 'partialFilterExpression': {'b': 1}}",
                "{'key': {'a': 1}, 'name': 'a', 'unique': true, 'partialFilterExpression': {'b': 1}}",
                "{'key': {'a': 1}, 'name': 'a', 'collation': {'locale': 'en'}}",
                "{'key': {'a': 'text'}, 'name': 'a'}",
                "{'key': {'a': 'hashed'}, 'name': 'a'}",
                "{'key': {'a': '2dsphere'}, 'name': 'a'}",
                "{'key': {'$**': 1}, 'name': 'a'}",
                "{'key': {'a.0': 1}, 'name': 'a'}",
                "{'key': {}, 'name': 'a'}",
                "{'key': {'a': 1, 'b': 1}, 'name': 'a', 'expireAfterSeconds': 60}",
                "{'key': {'a': 1}, 'name': 'a', 'expireAfterSeconds': -1}"
            })
    void refusesIndexesThatItDoesNotHave(String index) {
        var command =
                new Document("createIndexes", "things")
                        .append("indexes", List.of(Document.parse(index)));

        assertThat(codeOf(command)).isEqualTo("CannotCreateIndex");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'aggregate': 'things', 'pipeline': [{'$unionWith': 'other'}], 'cursor': {}}",
                "{'aggregate': 'things', 'pipeline': [{'$setWindowFields': {}}], 'cursor': {}}",
                "{'find': 'things', 'filter': {'$where': 'true'}}",
                "{'find': 'things', 'filter': {'$text': {'$search': 'a'}}}",
                "{'explain': {'find': 'things'}}",
                "{'getLog': 'secrets of a family'}",
                "{'renameCollection': 'test.things', 'to': 'test.others'}"
            })
    void failsOnWhatItDoesNotKnow(String command) {
        things.insertOne(new Document("_id", 1));

        assertThat(
                        catchThrowableOfType(
                                MongoCommandException.class,
                                () -> database.runCommand(Document.parse(command))))
                .isNotNull();
    }

    @Test
    void refusesTransactionsAsAStandaloneServerDoes() {
        var command =
                new Document("insert", "things")
                        .append("documents", List.of(new Document("_id", 1)))
                        .append("txnNumber", 1L);

        assertThat(codeOf(command)).isEqualTo("IllegalOperation");
        assertThat(things.countDocuments()).isZero();
    }

    @Test
    void refusesAnotherIndexUnderTheSameNameOrWithTheSameKeys() {
        things.createIndex(new Document("a", 1), new IndexOptions().name("a"));

        assertThat(codeOf(createIndex("a", new Document("b", 1))))
                .isEqualTo("IndexKeySpecsConflict");
        assertThat(codeOf(createIndex("b", new Document("a", 1))))
                .isEqualTo("IndexOptionsConflict");
        assertThat(
                        things.createIndex(
                                new Document("a", 1),
                                new IndexOptions().name("a").background(true)))
                .isEqualTo("a");
        assertThat(codeOf(createIndex("a", new Document("a", 1), 60)))
                .isEqualTo("IndexOptionsConflict");
        assertThat(things.listIndexes()).hasSize(2);
        things.dropIndex("a");
        things.drop();
        assertThat(things.listIndexes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'drop': 'system.indexes'}",
                "{'delete': 'system.namespaces', 'deletes': [{'q': {}, 'limit': 0}]}",
                "{'findAndModify': 'system.namespaces', 'query': {}, 'remove': true}"
            })
    void keepsItsOwnCollectionsToItself(String command) {
        assertThat(codeOf(Document.parse(command))).isEqualTo("InvalidNamespace");
    }

    @Test
    void givesEveryFailureACode() {
        var update = new Document("q", new Document()).append("u", Document.parse("{a: 1}"));
        things.insertOne(new Document("_id", 1));
        var answer =
                database.runCommand(
                        new Document("update", "things")
                                .append("updates", List.of(update.append("multi", true))));

        assertThat(answer.getList("writeErrors", Document.class))
                .singleElement()
                .satisfies(error -> assertThat(error.get("code")).isNotNull());
    }

    @Test
    void leavesNoCursorOpenForASingleBatch() {
        for (int i = 0; i < 10; i++) {
            things.insertOne(new Document("_id", i));
        }

        Document answer =
                database.runCommand(
                        new Document("find", "things")
                                .append("batchSize", 3)
                                .append("singleBatch", true));

        Document cursor = answer.get("cursor", Document.class);
        assertThat(cursor.getList("firstBatch", Document.class)).hasSize(3);
        assertThat(cursor.getLong("id")).isZero();
    }

    @Test
    void dropsAnIndexOfThisCollectionAlone() {
        var others = database.getCollection("others");
        things.createIndex(new Document("a", 1));
        others.createIndex(new Document("a", 1), new IndexOptions().unique(true));

        things.dropIndex("a_1");
        things.dropIndexes();

        assertThat(things.listIndexes()).hasSize(1);
        assertThat(others.listIndexes()).hasSize(2);
        assertThat(codeOf(new Document("dropIndexes", "things").append("index", "a_1")))
                .isEqualTo("IndexNotFound");
        assertThat(codeOf(new Document("dropIndexes", "things").append("index", "_id_")))
                .isEqualTo("InvalidOptions");
    }

    @Test
    void stopsAtTheFirstFailureWhenOrderedAndGoesOnWhenNot() {
        things.createIndex(new Document("code", 1), new IndexOptions().unique(true));
        things.insertMany(
                List.of(
                        new Document("_id", 1).append("code", "a"),
                        new Document("_id", 2).append("code", "b"),
                        new Document("_id", 3).append("code", "c")));
        List<WriteModel<Document>> writes =
                List.of(
                        new UpdateOneModel<>(Filters.eq("_id", 1), Updates.set("seen", true)),
                        new UpdateOneModel<>(Filters.eq("_id", 2), Updates.set("code", "a")),
                        new UpdateOneModel<>(Filters.eq("_id", 3), Updates.set("seen", true)));

        var ordered = bulk(writes, true);
        assertThat(ordered.getWriteResult().getModifiedCount()).isEqualTo(1);
        assertThat(ordered.getWriteErrors())
                .extracting(error -> error.getIndex())
                .containsExactly(1);
        assertThat(things.countDocuments(Filters.eq("seen", true))).isEqualTo(1);

        var unordered = bulk(writes, false);
        assertThat(unordered.getWriteResult().getMatchedCount()).isEqualTo(2);
        assertThat(unordered.getWriteErrors()).hasSize(1);
        assertThat(things.countDocuments(Filters.eq("seen", true))).isEqualTo(2);
    }

    @Test
    void countsAnUnorderedBulkRight() {
        things.insertOne(new Document("_id", 2));
        List<WriteModel<Document>> writes =
                List.of(
                        new InsertOneModel<>(new Document("_id", 1)),
                        new InsertOneModel<>(new Document("_id", 2)),
                        new InsertOneModel<>(new Document("_id", 3)),
                        new UpdateOneModel<>(
                                Filters.eq("_id", 4),
                                Updates.inc("n", 1),
                                new com.mongodb.client.model.UpdateOptions().upsert(true)));

        var failure = bulk(writes, false);

        assertThat(failure.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(failure.getWriteResult().getUpserts()).hasSize(1);
        assertThat(failure.getWriteErrors()).hasSize(1);
    }

    @Test
    void handsOutALongAnswerInBatches() {
        for (int i = 0; i < 250; i++) {
            things.insertOne(new Document("_id", i));
        }

        Document first = database.runCommand(new Document("find", "things"));

        Document cursor = first.get("cursor", Document.class);
        assertThat(cursor.getList("firstBatch", Document.class)).hasSize(101);
        assertThat(cursor.getLong("id")).isPositive();
        assertThat(things.find().batchSize(7)).hasSize(250);
        assertThat(things.find().maxTime(1, TimeUnit.SECONDS)).hasSize(250);
    }

    private MongoBulkWriteException bulk(List<WriteModel<Document>> writes, boolean ordered) {
        return catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> things.bulkWrite(writes, new BulkWriteOptions().ordered(ordered)));
    }

    private static Document createIndex(String name, Document key) {
        return new Document("createIndexes", "things")
                .append("indexes", List.of(new Document("name", name).append("key", key)));
    }

    private static Document createIndex(String name, Document key, int expireAfterSeconds) {
        Document command = createIndex(name, key);
        command.getList("indexes", Document.class)
                .getFirst()
                .append("expireAfterSeconds", expireAfterSeconds);
        return command;
    }

    private String codeOf(Document command) {
        var failure =
                catchThrowableOfType(
                        MongoCommandException.class, () -> database.runCommand(command));
        return failure == null ? "it worked" : failure.getErrorCodeName();
    }
}
