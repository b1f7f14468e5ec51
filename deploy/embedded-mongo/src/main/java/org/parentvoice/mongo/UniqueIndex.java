package org.parentvoice.mongo;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Key to position of its one document. */
final class UniqueIndex extends AbstractUniqueIndex<Object> {

    private final MVMap<Object, Object> entries;

    UniqueIndex(MVMap<Object, Object> entries, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.entries = entries;
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return entries.remove(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return entries.putIfAbsent(key, Missing.ofNullable(position)) == null;
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return entries.get(key);
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        return () ->
                entries.entrySet().stream()
                        .map(entry -> Map.entry((KeyValue) entry.getKey(), entry.getValue()))
                        .iterator();
    }

    @Override
    public synchronized boolean canHandle(Document query) {
        return scanOf(query) != null || super.canHandle(query);
    }

    @Override
    public synchronized Iterable<Object> getPositions(Document query) {
        var scan = scanOf(query);
        return scan == null
                ? super.getPositions(query)
                : scan.run(entries, (key, position) -> position);
    }

    /**
     * Only when the query says something of every key: a document with an empty array for one of
     * them is not in this index. And a range only when nothing else is asked, since another index
     * may know it exactly.
     */
    private @Nullable IndexScan scanOf(Document query) {
        var scan = IndexScan.of(keys(), query);
        if (scan == null || scan.width() < keys().size()) {
            return null;
        }
        return scan.bound() == null || keySet().containsAll(query.keySet()) ? scan : null;
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
