package org.parentvoice.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** One database: a map for each collection and each index. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    /** What H2Backend looks for when it opens a file. */
    private static final String DATA = "databases.";

    private static final String META = "meta.";
    private static final String INDEX = "index.";
    private static final int CANNOT_CREATE_INDEX = 67;

    private final MVStore store;

    StoredDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        initializeNamespacesAndIndexes();
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
            String collection, CollectionOptions options) {
        var name = getFullCollectionNamespace(collection);
        return new H2Collection(this, collection, options, data(name), meta(name), cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new UniqueIndex(index(collection, name), name, keys, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new SecondaryIndex(index(collection, name), name, keys, sparse);
    }

    @Override
    protected synchronized void addIndex(Document description) {
        if (description.containsKey("partialFilterExpression")
                && Boolean.TRUE.equals(description.get("unique"))) {
            // It would be a plain unique index, and refuse what it must allow.
            throw new MongoServerError(
                    CANNOT_CREATE_INDEX,
                    "CannotCreateIndex",
                    "This server has no partial unique indexes");
        }
        super.addIndex(description);
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String name) {
        super.dropIndex(collection, name);
        store.removeMap(index(collection.getCollectionName(), name));
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        super.dropCollection(collection, oplog);
        var name = getFullCollectionNamespace(collection);
        store.removeMap(data(name));
        store.removeMap(meta(name));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        // Its indexes would have to move as well, and nothing of ours renames collections.
        throw new MongoServerError(20, "IllegalOperation", "This server renames no collections");
    }

    private MVMap<Object, Document> data(String name) {
        return store.openMap(
                DATA + name,
                new MVMap.Builder<Object, Document>()
                        .keyType(new StoredType.Keys())
                        .valueType(new StoredType.Documents()));
    }

    private MVMap<String, Object> meta(String name) {
        return store.openMap(META + name);
    }

    private MVMap<Object, Object> index(String collection, String name) {
        return store.openMap(
                INDEX + getFullCollectionNamespace(collection) + "." + name,
                new MVMap.Builder<Object, Object>()
                        .keyType(new StoredType.Keys())
                        .valueType(new StoredType.Keys()));
    }

    @Override
    protected long getStorageSize() {
        var file = store.getFileStore();
        return file == null ? 0 : file.size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
