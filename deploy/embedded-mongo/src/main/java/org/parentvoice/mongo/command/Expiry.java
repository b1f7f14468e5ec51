package org.parentvoice.mongo.command;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.parentvoice.mongo.store.Databases;

/** Deletes documents whose time is over, as their collection's TTL indexes say. */
public final class Expiry {

    private static final String SECONDS = "expireAfterSeconds";

    private final Databases databases;
    private final Clock clock;

    public Expiry(Databases databases, Clock clock) {
        this.databases = databases;
        this.clock = clock;
    }

    /** Whether there is a TTL index at all. */
    public boolean hasWork() {
        return databases.all().stream().anyMatch(database -> !indexes(database).isEmpty());
    }

    /**
     * Goes through all of them once, in a turn alone.
     *
     * @return how many documents went
     */
    public int run() {
        int gone = 0;
        for (MongoDatabase database : databases.all()) {
            for (Document index : indexes(database)) {
                gone += expire(database, index);
            }
        }
        return gone;
    }

    private static List<Document> indexes(MongoDatabase database) {
        MongoCollection<?> all = database.resolveCollection("system.indexes", false);
        return all == null
                ? List.of()
                : all.queryAllAsStream().filter(index -> index.containsKey(SECONDS)).toList();
    }

    private int expire(MongoDatabase database, Document index) {
        String namespace = String.valueOf(index.get("ns"));
        String name = namespace.substring(database.getDatabaseName().length() + 1);
        MongoCollection<?> collection = database.resolveCollection(name, false);
        if (collection == null) {
            return 0;
        }
        if (!(index.get("key") instanceof Document keys)
                || !(index.get(SECONDS) instanceof Number seconds)) {
            return 0;
        }
        String field = keys.keySet().iterator().next();
        Instant over = clock.instant().minusSeconds(seconds.longValue());
        // Of an array of times the earliest decides: one element before is enough.
        var query = new Document(field, new Document("$lt", over));
        return collection.deleteDocuments(query, 0, NoopOplog.get());
    }
}
