package org.parentvoice.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However often documents change, the files stay within three times what is in them. */
class FilesStaySmallIT {

    private static final int DOCUMENTS = 2_000;
    private static final int ROUNDS = 40;
    private static final String TEXT = "x".repeat(2_000);

    @TempDir Path folder;

    @Test
    void putsASnapshotInThePlaceOfALongJournal() throws Exception {
        long data = DOCUMENTS * (long) TEXT.length();
        var options = StoreOptions.standard().withShortJournal(0);
        try (var server = DurableMongoServer.start(folder, 0, options);
                var client = MongoClients.create(server.connectionString())) {
            var things = client.getDatabase("test").getCollection("things");
            var all = new ArrayList<Document>();
            for (int i = 0; i < DOCUMENTS; i++) {
                all.add(new Document("_id", i).append("text", TEXT).append("n", 0));
            }
            things.insertMany(all);
            for (int i = 0; i < ROUNDS; i++) {
                things.updateMany(Filters.empty(), Updates.inc("n", 1));
                await().atMost(Duration.ofSeconds(10)).until(() -> size() <= 3 * data);
            }
            await().until(() -> size() <= 2 * data);
        }
        try (var server = DurableMongoServer.start(folder, 0);
                var client = MongoClients.create(server.connectionString())) {
            var things = client.getDatabase("test").getCollection("things");
            assertThat(things.countDocuments(Filters.eq("n", ROUNDS))).isEqualTo(DOCUMENTS);
        }
    }

    private long size() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        return files.stream().mapToLong(FilesStaySmallIT::size).sum();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
