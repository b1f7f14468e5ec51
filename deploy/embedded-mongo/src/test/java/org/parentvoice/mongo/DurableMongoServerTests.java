package org.parentvoice.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.InsertManyOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableMongoServerTests {

    @TempDir Path folder;

    @Test
    void answersWhatHealthChecksAsk() {
        withMemoryServer(
                client -> {
                    var hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
                    var build =
                            client.getDatabase("admin").runCommand(new Document("buildInfo", 1));

                    assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
                    assertThat(hello.getInteger("maxWireVersion")).isPositive();
                    assertThat(build.getString("version")).isNotBlank();
                });
    }

    @Test
    void keepsWhatWasWrittenWhenItIsStoppedAndStarted() throws Exception {
        try (var server = DurableMongoServer.start(folder, 0);
                var client = MongoClients.create(server.connectionString())) {
            client.getDatabase("intake")
                    .getCollection("feedback")
                    .insertOne(new Document("_id", "a"));
        }

        try (var server = DurableMongoServer.start(folder, 0);
                var client = MongoClients.create(server.connectionString())) {
            assertThat(client.getDatabase("intake").getCollection("feedback").find())
                    .containsExactly(new Document("_id", "a"));
        }
    }

    @Test
    void refusesAFolderThatAnotherServerHasOpen() throws Exception {
        try (var _ = DurableMongoServer.start(folder, 0)) {
            assertThatIOException()
                    .isThrownBy(() -> DurableMongoServer.start(folder, 0))
                    .withMessageContaining("Another server");
        }
    }

    @Test
    void countsOnlyTheDocumentsThatWentIn() {
        withMemoryServer(
                client -> {
                    var things = client.getDatabase("test").getCollection("things");
                    things.insertOne(new Document("_id", 2));
                    var four = new ArrayList<Document>();
                    for (int id : List.of(1, 2, 3, 4)) {
                        four.add(new Document("_id", id));
                    }

                    var failure =
                            catchThrowableOfType(
                                    MongoBulkWriteException.class,
                                    () ->
                                            things.insertMany(
                                                    four, new InsertManyOptions().ordered(false)));

                    assertThat(failure.getWriteResult().getInsertedCount()).isEqualTo(3);
                    assertThat(failure.getWriteErrors()).hasSize(1);
                    assertThat(things.countDocuments()).isEqualTo(4);
                });
    }

    private static void withMemoryServer(java.util.function.Consumer<MongoClient> work) {
        try (var server = DurableMongoServer.inMemory();
                var client = MongoClients.create(server.connectionString())) {
            work.accept(client);
        }
    }
}
