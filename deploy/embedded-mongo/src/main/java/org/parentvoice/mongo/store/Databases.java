package org.parentvoice.mongo.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.parentvoice.mongo.journal.Change;
import org.parentvoice.mongo.journal.Contents;

/** All databases. */
public final class Databases {

    private final Map<String, StoredDatabase> byName = new ConcurrentHashMap<>();
    private final OpenCursors cursors;
    private final Changes changes = new Changes();

    public Databases(CursorRegistry cursors) {
        this.cursors = new OpenCursors(cursors);
    }

    /** Puts what was found on disk in the place of what is here. */
    public void load(Contents contents) {
        byName.clear();
        changes.take();
        changes.startAfter(contents.highest());
        for (String name : contents.databases()) {
            byName.put(name, new StoredDatabase(name, cursors, changes, contents::take));
        }
        if (contents.documents() > 0) {
            throw new IllegalStateException(
                    contents.documents() + " documents are in no collection that is known");
        }
    }

    /** What the command that has its turn has changed. */
    public Changes changes() {
        return changes;
    }

    /** The database of this name; it is there from the first time somebody asks. */
    public MongoDatabase named(String name) {
        return byName.computeIfAbsent(
                name, _ -> new StoredDatabase(name, cursors, changes, _ -> Map.of()));
    }

    public Collection<? extends MongoDatabase> all() {
        return byName.values();
    }

    /** Takes a database away with all that is in it. */
    public void drop(String name) {
        StoredDatabase database = byName.remove(name);
        if (database != null) {
            database.drop(NoopOplog.get());
        }
    }

    /** Lets go of cursors that nobody has used for so long. */
    public void expireCursors(Duration idle) {
        cursors.expire(idle);
    }

    /** Bytes of all documents together. */
    public long bytes() {
        return byName.values().stream().mapToLong(StoredDatabase::bytes).sum();
    }

    /** Every document as it is now. Bytes are shared, not copied, and never change. */
    public List<Change> everything() {
        Stream<Change> all = byName.values().stream().flatMap(StoredDatabase::everything);
        return all.toList();
    }
}
