package org.parentvoice.bench.themes;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.bson.Document;
import org.parentvoice.bench.pipeline.Together;

/** What the store takes with nothing around it: the documents that are there, once more. */
final class BareInserts {

    private final MongoDatabase database;

    BareInserts(MongoClient client) {
        database = client.getDatabase("themes");
    }

    /**
     * @param batch documents in one command, each of which is acknowledged
     */
    double perSecond(int writers, int batch) throws InterruptedException, ExecutionException {
        MongoCollection<Document> there = database.getCollection("feedback");
        MongoCollection<Document> copies = database.getCollection("copies");
        // The same indexes, since they cost as much there.
        for (Document index : there.listIndexes()) {
            copies.createIndex(index.get("key", Document.class));
        }
        var all = there.find().into(new ArrayList<>());
        var batches = new ConcurrentLinkedQueue<List<Document>>();
        for (int from = 0; from < all.size(); from += batch) {
            batches.add(all.subList(from, Math.min(all.size(), from + batch)));
        }
        long started = System.nanoTime();
        Together.run(
                writers,
                () -> {
                    for (var some = batches.poll(); some != null; some = batches.poll()) {
                        copies.insertMany(some);
                    }
                    return null;
                });
        return all.size() / ((System.nanoTime() - started) / 1e9);
    }
}
