package org.parentvoice.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes back after a restart is what went in, whatever its type. */
class StoredValuesTests {

    private static final UUID SOME_UUID = UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");

    @TempDir Path folder;

    static List<Object> ids() {
        return List.of(
                "text",
                7,
                7_000_000_000L,
                1.5,
                true,
                SOME_UUID,
                new ObjectId("0123456789abcdef01234567"),
                new Date(1_700_000_000_123L),
                new Document("forum", "leeds").append("theme", "transport"));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void keepsIdsOfEveryType(Object id) throws Exception {
        var document = new Document("_id", id).append("text", "März £");
        inStore(things -> things.insertOne(document));

        inStore(
                things -> {
                    assertThat(things.find(new Document("_id", id))).containsExactly(document);
                    assertThat(things.deleteOne(new Document("_id", id)).getDeletedCount())
                            .isEqualTo(1);
                });
    }

    @Test
    void keepsFieldsOfEveryType() throws Exception {
        var document =
                new Document("_id", 1)
                        .append("nothing", null)
                        .append("bytes", new Binary(new byte[] {1, 2, 3}))
                        .append("exact", new Decimal128(42))
                        .append("stamp", new BsonTimestamp(5, 6))
                        .append("empty", List.of())
                        .append(
                                "mixed",
                                Arrays.asList(1, "two", null, List.of(3.0), new Document()))
                        .append("uuid", SOME_UUID);
        inStore(things -> things.insertOne(document));

        inStore(things -> assertThat(things.find()).containsExactly(document));
    }

    private void inStore(
            java.util.function.Consumer<com.mongodb.client.MongoCollection<Document>> work)
            throws Exception {
        try (var server = DurableMongoServer.start(folder, 0);
                var client =
                        MongoClients.create(
                                com.mongodb.MongoClientSettings.builder()
                                        .applyConnectionString(
                                                new com.mongodb.ConnectionString(
                                                        server.connectionString()))
                                        .uuidRepresentation(UuidRepresentation.STANDARD)
                                        .build())) {
            work.accept(client.getDatabase("test").getCollection("things"));
        }
    }
}
