package org.parentvoice.mongo;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** While one command changes many documents, nobody sees some of them changed and others not. */
class IsolationIT {

    private static final int DOCUMENTS = 50;
    private static final int UPDATES = 400;
    private static final int READERS = 3;

    @Test
    void neverShowsHalfAnUpdate() throws Exception {
        try (var server = DurableMongoServer.inMemory();
                var client = MongoClients.create(server.connectionString());
                var readers = Executors.newFixedThreadPool(READERS)) {
            var things = client.getDatabase("test").getCollection("things");
            things.createIndex(new Document("a", 1));
            for (int i = 0; i < DOCUMENTS; i++) {
                things.insertOne(new Document("_id", i).append("a", 0).append("b", 0));
            }
            var reading = new ArrayList<Future<Integer>>();
            for (int i = 0; i < READERS; i++) {
                reading.add(readers.submit(() -> read(things)));
            }
            for (int i = 0; i < UPDATES; i++) {
                things.updateMany(empty(), combine(inc("a", 1), inc("b", 1)));
            }
            for (Future<Integer> each : reading) {
                assertThat(each.get()).isPositive();
            }
        }
    }

    /** Reads until the last update is there. */
    private static int read(MongoCollection<Document> things) {
        int reads = 0;
        int seen = 0;
        while (seen < UPDATES) {
            List<Document> all = things.find().into(new ArrayList<>());
            var values = new HashSet<Object>();
            all.forEach(each -> values.addAll(List.of(each.get("a"), each.get("b"))));
            assertThat(all).hasSize(DOCUMENTS);
            assertThat(values).hasSize(1);
            seen = all.getFirst().getInteger("a");
            assertThat(things.countDocuments(new Document("a", new Document("$gte", seen))))
                    .isEqualTo(DOCUMENTS);
            reads++;
        }
        return reads;
    }
}
