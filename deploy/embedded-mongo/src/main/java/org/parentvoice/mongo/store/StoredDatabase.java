package org.parentvoice.mongo.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parentvoice.mongo.index.OrderedIndex;
import org.parentvoice.mongo.journal.Change;

/** One database. The library keeps its collections' names and indexes in collections as well. */
final class StoredDatabase extends AbstractMongoDatabase<Stored> {

    private static final int ILLEGAL = 20;

    private final Changes changes;
    private final Function<String, Map<Long, byte[]>> found;
    private final Map<String, StoredCollection> opened = new ConcurrentHashMap<>();

    /**
     * @param found gives the documents that a collection has on disk, by its full name, once
     */
    StoredDatabase(
            String name,
            CursorRegistry cursors,
            Changes changes,
            Function<String, Map<Long, byte[]>> found) {
        super(name, cursors);
        this.changes = changes;
        this.found = found;
        initializeNamespacesAndIndexes();
        opened.values().forEach(StoredCollection::loaded);
    }

    Stream<Change> everything() {
        return opened.values().stream().flatMap(StoredCollection::everything);
    }

    long bytes() {
        return opened.values().stream().mapToLong(StoredCollection::bytes).sum();
    }

    @Override
    public Document handleCommand(
            Channel channel,
            String command,
            Document query,
            DatabaseResolver resolver,
            Oplog oplog) {
        if (command.equalsIgnoreCase("dropIndexes")) {
            return dropIndexes(query);
        }
        Counted counted = command.equalsIgnoreCase("aggregate") ? Counted.in(query) : null;
        return counted == null
                ? super.handleCommand(channel, command, query, resolver, oplog)
                : count(String.valueOf(query.get(command)), counted);
    }

    private Document count(String name, Counted counted) {
        MongoCollection<Stored> collection = resolveCollection(name, false);
        int count =
                collection == null
                        ? 0
                        : collection.count(counted.query(), counted.skip(), counted.limit());
        var cursor =
                new Document("id", 0L)
                        .append("ns", getFullCollectionNamespace(name))
                        .append("firstBatch", counted.answer(count));
        return new Document("cursor", cursor).append("ok", 1.0);
    }

    /** The library would take away other collections' indexes of the same name as well. */
    private Document dropIndexes(Document query) {
        MongoCollection<Stored> collection =
                resolveCollection(String.valueOf(query.get("dropIndexes")), false);
        if (collection == null) {
            throw new MongoServerError(26, "NamespaceNotFound", "ns not found");
        }
        int before = collection.getIndexes().size();
        new IndexDescriptions(getOrCreateIndexesCollection(), collection.getFullName())
                .drop(query.get("index"), collection);
        return new Document("nIndexesWas", before).append("ok", 1.0);
    }

    /** The library would write down a second description of an index that is there. */
    @Override
    protected void addIndex(Document description) {
        var known =
                new IndexDescriptions(
                        getOrCreateIndexesCollection(), String.valueOf(description.get("ns")));
        if (!known.has(description)) {
            super.addIndex(description);
        }
    }

    @Override
    protected MongoCollection<Stored> openOrCreateCollection(
            String collection, CollectionOptions options) {
        var opening =
                new StoredCollection(
                        this,
                        collection,
                        options,
                        cursorRegistry,
                        changes,
                        found.apply(getFullCollectionNamespace(collection)));
        opened.put(collection, opening);
        return opening;
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        super.dropCollection(collection, oplog);
        opened.remove(collection);
    }

    @Override
    protected Index<Stored> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        // Every collection has this one, so it can answer for the document as well.
        return name.equals(IndexDescriptions.PRIMARY)
                ? new OrderedIndex<>(name, keys, true, sparse, Bson::check)
                : new OrderedIndex<>(name, keys, true, sparse);
    }

    @Override
    protected Index<Stored> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex<>(name, keys, false, sparse);
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        throw new MongoServerError(
                ILLEGAL, "IllegalOperation", "This server renames no collections");
    }

    @Override
    protected long getStorageSize() {
        return bytes();
    }

    @Override
    protected long getFileSize() {
        return bytes();
    }
}
