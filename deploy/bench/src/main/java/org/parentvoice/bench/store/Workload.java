package org.parentvoice.bench.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What the services ask of a store, over and over. */
final class Workload {

    private static final int AT_ONCE = 500;
    private static final long START = 1_700_000_000_000L;
    private static final int SPREAD = 100_000;
    private static final String TEXT =
            "We waited a long time for an answer, and when it came it was not about our child. ";

    private final MongoCollection<Document> collection;
    private final int size;
    private final long[] versions;
    private final Random random = new Random(20261126);

    /**
     * @param size documents that are there
     */
    Workload(MongoCollection<Document> collection, int size) {
        this.collection = collection;
        this.size = size;
        this.versions = new long[size];
    }

    void load() {
        collection.createIndex(new Document("code", 1));
        collection.createIndex(new Document("state", 1).append("dueAt", 1));
        var some = new ArrayList<Document>();
        for (int i = 0; i < size; i++) {
            some.add(document("id" + i, i));
            if (some.size() == AT_ONCE || i == size - 1) {
                collection.insertMany(some);
                some.clear();
            }
        }
    }

    private static Document document(String id, int i) {
        return new Document("_id", id)
                .append("code", "code" + i)
                .append("forum", "forum" + i % 7)
                .append("state", i % 2 == 0 ? "waiting" : "done")
                .append("dueAt", new Date(START + i * 7919L % SPREAD * 1_000))
                .append("version", 0L)
                .append("text", TEXT + i);
    }

    /** One thread, until the time is over or so many are done; at least one. */
    double perSecond(Runnable work, int most, Duration longest) {
        long started = System.nanoTime();
        int done = 0;
        do {
            work.run();
            done++;
        } while (done < most && System.nanoTime() - started < longest.toNanos());
        return done / ((System.nanoTime() - started) / 1e9);
    }

    void byField() {
        found(collection.find(eq("code", "code" + random.nextInt(size))).first());
    }

    /** As a service saves what it has read before: only if nobody else has meanwhile. */
    void save() {
        int which = random.nextInt(size);
        long changed =
                collection
                        .updateOne(
                                and(eq("_id", "id" + which), eq("version", versions[which])),
                                inc("version", 1L))
                        .getModifiedCount();
        if (changed != 1) {
            throw new IllegalStateException("Not saved: id" + which);
        }
        versions[which]++;
    }

    void claim() {
        var due = and(eq("state", "waiting"), lte("dueAt", new Date(START + SPREAD * 1_000L)));
        var later = new Date(START + random.nextInt(SPREAD) * 1_000L);
        found(
                collection.findOneAndUpdate(
                        due,
                        combine(set("dueAt", later), inc("claims", 1)),
                        new FindOneAndUpdateOptions().sort(Sorts.ascending("dueAt"))));
    }

    private static Document found(@Nullable Document document) {
        if (document == null) {
            throw new IllegalStateException("Not found");
        }
        return document;
    }

    /** One document a command, each acknowledged. */
    double insertsPerSecond(int writers, int each, String prefix, Duration longest)
            throws InterruptedException, ExecutionException {
        long started = System.nanoTime();
        int done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                String ids = prefix + writer + "-";
                all.add(threads.submit(() -> insert(each, ids, started + longest.toNanos())));
            }
            for (Future<Integer> one : all) {
                done += one.get();
            }
        }
        return done / ((System.nanoTime() - started) / 1e9);
    }

    private int insert(int count, String ids, long end) {
        int done = 0;
        while (done < count && System.nanoTime() < end) {
            collection.insertOne(document(ids + done, size + done++));
        }
        return done;
    }
}
