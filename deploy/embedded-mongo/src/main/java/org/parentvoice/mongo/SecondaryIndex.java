package org.parentvoice.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A set of (key, position), in order. The library only pretends to have these. */
final class SecondaryIndex extends Index<Object> {

    private static final Object NOTHING = true;

    private final MVMap<Object, Object> entries;
    private final boolean sparse;

    SecondaryIndex(
            MVMap<Object, Object> entries, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.entries = entries;
        this.sparse = sparse;
    }

    /** To the library: a document may be missing from it, and that is no mistake. */
    @Override
    protected boolean isSparse() {
        return true;
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // Fails for parallel arrays.
        var unused = getKeyValues(document);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        for (var entry : entriesOf(document, position)) {
            entries.put(entry, NOTHING);
        }
    }

    @Override
    public @Nullable Object remove(Document document) {
        for (var entry : entriesOf(document, Missing.ofNullable(document.get("_id")))) {
            entries.remove(entry);
        }
        return null;
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        checkAdd(after, collection);
    }

    @Override
    public void updateInPlace(
            Document before, Document after, Object position, MongoCollection<Object> collection) {
        var old = entriesOf(before, position);
        var current = entriesOf(after, position);
        for (var entry : old) {
            if (!current.contains(entry)) {
                entries.remove(entry);
            }
        }
        for (var entry : current) {
            if (!old.contains(entry)) {
                entries.put(entry, NOTHING);
            }
        }
    }

    @Override
    public boolean canHandle(Document query) {
        return IndexScan.of(keys(), query) != null;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        var scan = IndexScan.of(keys(), query);
        if (scan == null) {
            throw new IllegalArgumentException("Not a query for " + this);
        }
        return scan.run(entries, (key, _) -> key.get(key.size() - 1));
    }

    private Set<KeyValue> entriesOf(Document document, Object position) {
        List<List<@Nullable Object>> combinations = List.of(List.of());
        for (var key : keys()) {
            combinations = IndexScan.product(combinations, valuesOf(document, key));
        }
        var all = new HashSet<KeyValue>();
        for (var values : combinations) {
            if (!sparse || values.stream().anyMatch(Objects::nonNull)) {
                var entry = new ArrayList<>(values);
                entry.add(position);
                all.add(new KeyValue(entry));
            }
        }
        return all;
    }

    /** One, or one for each element of an array, however deep; null for none. */
    private static List<@Nullable Object> valuesOf(Document document, String key) {
        var values = new ArrayList<@Nullable Object>();
        flatten(Utils.getSubdocumentValueCollectionAware(document, key), values);
        if (values.isEmpty()) {
            values.add(null);
        }
        return values;
    }

    private static void flatten(@Nullable Object value, List<@Nullable Object> into) {
        if (value instanceof Collection<?> many) {
            many.forEach(each -> flatten(each, into));
        } else {
            into.add(new KeyValue(value).normalized().get(0));
        }
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // The database removes the map.
    }
}
