package org.parentvoice.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * No room on the disk: the system is told (util-linux's {@code prlimit}) to let the store's process
 * write no file any longer than this.
 */
@EnabledOnOs(OS.LINUX)
class FullDiskIT {

    private static final int OUT_OF_DISK_SPACE = 14031;
    private static final String TEXT = "x".repeat(1_000);

    @TempDir Path folder;

    @Test
    void refusesWritesGoesOnReadingAndRecovers() throws Exception {
        long acknowledged;
        try (var store = StoreProcess.start(folder);
                var client = MongoClients.create(store.connectionString())) {
            var things = client.getDatabase("test").getCollection("things");
            things.insertOne(new Document("_id", -1));
            limit(store, "600000");

            int full = insertUntilItIsRefused(things);
            assertThat(things.countDocuments()).isEqualTo(full + 1L);
            assertThat(things.find(eq("_id", full - 1)).first()).isNotNull();
            // More than the room that every command finds before it begins: it is undone.
            assertThat(refusal(() -> things.insertMany(many()))).isEqualTo(OUT_OF_DISK_SPACE);
            assertThat(things.countDocuments()).isEqualTo(full + 1L);
            assertThat(refusal(() -> things.deleteOne(eq("_id", 0)))).isEqualTo(OUT_OF_DISK_SPACE);
            assertThat(store.isAlive()).isTrue();

            limit(store, "unlimited");

            things.insertMany(many());
            acknowledged = things.countDocuments();
            assertThat(acknowledged).isEqualTo(full + 1L + many().size());
            store.kill();
        }
        try (var server = DurableMongoServer.start(folder, 0);
                var client = MongoClients.create(server.connectionString())) {
            var things = client.getDatabase("test").getCollection("things");
            assertThat(things.countDocuments()).isEqualTo(acknowledged);
        }
    }

    private static int insertUntilItIsRefused(MongoCollection<Document> things) {
        for (int i = 0; ; i++) {
            var document = new Document("_id", i).append("text", TEXT);
            int code = refusal(() -> things.insertOne(document));
            if (code != 0) {
                assertThat(code).isEqualTo(OUT_OF_DISK_SPACE);
                return i;
            }
        }
    }

    private static List<Document> many() {
        var many = new ArrayList<Document>();
        for (int i = 0; i < 500; i++) {
            many.add(new Document("_id", "many" + i).append("text", TEXT));
        }
        return many;
    }

    private static int refusal(Runnable write) {
        var failure = catchThrowableOfType(MongoException.class, write::run);
        return failure == null ? 0 : failure.getCode();
    }

    private static void limit(StoreProcess store, String bytes) throws Exception {
        var command =
                List.of("prlimit", "--pid", String.valueOf(store.pid()), "--fsize=" + bytes + ":");
        Process done = new ProcessBuilder(command).inheritIO().start();
        assertThat(done.waitFor()).isZero();
    }
}
