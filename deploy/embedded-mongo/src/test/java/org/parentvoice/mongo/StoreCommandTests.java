package org.parentvoice.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCommandTests {

    private static final int COPIES = 12;

    @TempDir Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream print = new PrintStream(said, true, UTF_8);

    @Test
    void copiesAStoreThatWorksAndLosesNothingAcknowledgedBefore() throws Exception {
        Path store = folder.resolve("store");
        var acknowledged = new AtomicInteger();
        // Snapshots all the time, so that files change under the copy.
        var options = StoreOptions.standard().withShortJournal(1_000);
        try (var server = DurableMongoServer.start(store, 0, options);
                var client = MongoClients.create(server.connectionString());
                var writer = Executors.newSingleThreadExecutor()) {
            var things = client.getDatabase("test").getCollection("things");
            var unused = writer.submit(() -> write(things, acknowledged));
            for (int i = 0; i < COPIES; i++) {
                int before = acknowledged.get();
                assertThat(run("backup", store, folder.resolve("copy" + i))).isZero();
                assertThat(documentsIn(folder.resolve("copy" + i))).isGreaterThanOrEqualTo(before);
            }
            writer.shutdownNow();
        }
    }

    private static void write(MongoCollection<Document> things, AtomicInteger acknowledged) {
        for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
            // Two documents in one command: in a copy there are both or none.
            things.insertMany(
                    List.of(
                            new Document("_id", "a" + i).append("text", "x".repeat(100)),
                            new Document("_id", "b" + i)));
            acknowledged.addAndGet(2);
        }
    }

    /** Restores the copy and counts what is there. */
    private long documentsIn(Path copy) throws Exception {
        Path restored = copy.resolveSibling(copy.getFileName() + "-restored");
        assertThat(run("check", copy)).isZero();
        assertThat(run("restore", copy, restored)).isZero();
        try (var server = DurableMongoServer.start(restored, 0);
                var client = MongoClients.create(server.connectionString())) {
            long count = client.getDatabase("test").getCollection("things").countDocuments();
            assertThat(count).isEven();
            return count;
        }
    }

    @Test
    void restoresNothingOverAStore() throws Exception {
        Path store = folder.resolve("store");
        DurableMongoServer.start(store, 0).close();
        assertThat(run("backup", store, folder.resolve("copy"))).isZero();

        assertThat(run("restore", folder.resolve("copy"), store)).isOne();

        assertThat(said.toString(UTF_8)).contains("has a store in it");
    }

    @Test
    void restoresNothingUnderARunningStore() throws Exception {
        Path store = folder.resolve("store");
        try (var _ = DurableMongoServer.start(store, 0)) {
            assertThat(run("restore", folder.resolve("copy"), store)).isOne();
        }

        assertThat(said.toString(UTF_8)).contains("Another server has");
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        Path filled = Files.createDirectory(folder.resolve("filled"));
        Files.writeString(filled.resolve("something"), "");
        Path store = folder.resolve("store");
        DurableMongoServer.start(store, 0).close();

        assertThat(run("backup", folder.resolve("nothing-here"), folder.resolve("x"))).isOne();
        assertThat(run("backup", filled, folder.resolve("x"))).isOne();
        assertThat(run("backup", store, filled)).isOne();
        assertThat(run("nonsense")).isEqualTo(2);

        assertThat(said.toString(UTF_8))
                .contains("There is no store in", "is not empty", "backup FOLDER TARGET");
    }

    private int run(String verb, Path... paths) throws InterruptedException {
        var args = new java.util.ArrayList<String>();
        args.add(verb);
        for (Path path : paths) {
            args.add(path.toString());
        }
        return new StoreCommand(print, print).run(args);
    }
}
