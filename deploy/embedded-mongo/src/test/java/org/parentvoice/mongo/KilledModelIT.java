package org.parentvoice.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands made by chance, to this store and to the library's plain memory backend, which looks at
 * every document: the answers are the same. Meanwhile the store is killed again and again ({@code
 * kill -9}), and snapshots take the place of its journal: nothing that was acknowledged is missing,
 * and nothing is half there.
 */
class KilledModelIT {

    private static final int COMMANDS = Integer.getInteger("store.commands", 40_000);

    /**
     * Each costs a start of the JVM. {@code -Dstore.commands=100000 -Dstore.kills=200} is the whole
     * drill.
     */
    private static final int KILLS = Integer.getInteger("store.kills", 20);

    private static final int WRITERS = 4;
    private static final long SEED = 20261126;
    private static final int MICROSECOND = 1_000;

    @TempDir Path folder;

    private final Random random = new Random(SEED);

    @Test
    void answersAsABackendWithoutIndexesAndLosesNothing() throws Exception {
        var plain = new MongoServer(new MemoryBackend());
        int answered = 0;
        int documents = 0;
        try (var model = MongoClients.create(plain.bindAndGetConnectionString())) {
            List<Writer> writers =
                    IntStream.range(0, WRITERS)
                            .mapToObj(i -> new Writer("writer" + i, model, SEED + i))
                            .toList();
            // The first life ends in peace, and leaves behind what makes the other starts short.
            answered += live(writers, StoreProcess::close);
            for (int kills = 0; kills < KILLS; kills++) {
                answered += live(writers, StoreProcess::kill);
            }
            documents = check(writers);
        } finally {
            plain.shutdownNow();
        }
        System.out.printf(
                "%,d commands answered as by the model, %d kills, %d documents at the end%n",
                answered, KILLS, documents);
        assertThat(answered).isGreaterThanOrEqualTo(COMMANDS);
        assertThat(documents).isGreaterThan(WRITERS * 10);
    }

    /** From a start to an end. */
    private int live(List<Writer> writers, Consumer<StoreProcess> end) throws Exception {
        var answered = new AtomicInteger();
        var store = StoreProcess.start(folder, "--short-journal=200000");
        try (var client = MongoClients.create(store.connectionString());
                var threads = Executors.newFixedThreadPool(WRITERS)) {
            checkAll(writers, client);
            var running = new ArrayList<Future<?>>();
            for (Writer writer : writers) {
                running.add(threads.submit(() -> writer.writeUntilItDies(client, answered)));
            }
            int enough = COMMANDS / KILLS + random.nextInt(COMMANDS / KILLS / 10);
            while (answered.get() < enough && running.stream().noneMatch(Future::isDone)) {
                LockSupport.parkNanos(random.nextInt(100 * MICROSECOND));
            }
            end.accept(store);
            for (Future<?> each : running) {
                each.get();
            }
        }
        return answered.get();
    }

    private int check(List<Writer> writers) throws Exception {
        try (var store = StoreProcess.start(folder);
                var client = MongoClients.create(store.connectionString())) {
            return checkAll(writers, client);
        }
    }

    private static int checkAll(List<Writer> writers, MongoClient store) {
        writers.forEach(writer -> writer.makeIndexes(store));
        return writers.stream().mapToInt(writer -> writer.check(store)).sum();
    }
}
