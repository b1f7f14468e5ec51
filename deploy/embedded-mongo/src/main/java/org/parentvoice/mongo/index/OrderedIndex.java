package org.parentvoice.mongo.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Documents in the order of some of their fields. Each entry's key is the fields' values as {@link
 * KeyBytes}, and behind them the document's number, so that no two are the same.
 *
 * @param <P> where a document is kept
 */
public final class OrderedIndex<P extends Numbered> extends Index<P> {

    private final NavigableMap<byte[], P> entries = new TreeMap<>(Arrays::compareUnsigned);
    private final IndexKeys keys;
    private final boolean unique;
    private final Consumer<Document> check;
    private final BitSet arrays = new BitSet();

    /** A document is checked by all indexes before any of them changes: its keys are made once. */
    private @Nullable Document checked;

    private List<byte[]> checkedKeys = List.of();

    /** Whether what was checked is an update that changes none of these fields. */
    private boolean untouched;

    public OrderedIndex(String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        this(name, keys, unique, sparse, _ -> {});
    }

    /**
     * @param check fails for what a document must not become; asked before any index has changed
     */
    public OrderedIndex(
            String name,
            List<IndexKey> keys,
            boolean unique,
            boolean sparse,
            Consumer<Document> check) {
        super(name, keys, sparse);
        this.keys = new IndexKeys(keys, sparse);
        this.unique = unique;
        this.check = check;
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    /** Whether any document had an array in the field at this position. */
    boolean hasArraysAt(int position) {
        return arrays.get(position);
    }

    boolean hasArrays() {
        return !arrays.isEmpty();
    }

    boolean leavesOutMissing() {
        return isSparse();
    }

    /** What stands in a part of it, in order. */
    NavigableMap<byte[], P> in(KeyRange range) {
        byte[] to = range.to();
        if (to == null) {
            return entries.tailMap(range.from(), true);
        }
        return Arrays.compareUnsigned(range.from(), to) < 0
                ? entries.subMap(range.from(), true, to, false)
                : Collections.emptyNavigableMap();
    }

    /** Only a unique index knows: the one document with this document's values. */
    @Override
    public @Nullable P getPosition(Document document) {
        if (unique) {
            for (byte[] key : keysOf(document)) {
                P found = anyUnder(key);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<P> collection) {
        List<byte[]> all = keysOf(document);
        check(all, document, collection);
        checked = document;
        checkedKeys = all;
        untouched = false;
    }

    @Override
    public void add(Document document, P position, MongoCollection<P> collection) {
        boolean known = isChecked(document);
        List<byte[]> all = known ? checkedKeys : keysOf(document);
        checked = null;
        if (!known) {
            check(all, document, collection);
        }
        for (byte[] key : all) {
            entries.put(numbered(key, position), position);
        }
    }

    /** Takes out the entries of a document that is kept there. */
    public void remove(Document document, P position) {
        for (byte[] key : keysOf(document)) {
            entries.remove(numbered(key, position));
        }
    }

    @Override
    public P remove(Document document) {
        throw new IllegalStateException("An entry is known by its document's number");
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<P> collection) {
        check.accept(after);
        checked = after;
        untouched = keys.areSame(before, after);
        if (untouched) {
            return;
        }
        List<byte[]> keysAfter = keysOf(after);
        checkedKeys = keysAfter;
        if (unique) {
            List<byte[]> keysBefore = keysOf(before);
            check(
                    keysAfter.stream().filter(key -> !contains(keysBefore, key)).toList(),
                    after,
                    collection);
        }
    }

    @Override
    public void updateInPlace(
            Document before, Document after, P position, MongoCollection<P> collection) {
        boolean known = isChecked(after);
        checked = null;
        if (known && untouched) {
            return;
        }
        List<byte[]> keysBefore = keysOf(before);
        List<byte[]> keysAfter = known ? checkedKeys : keysOf(after);
        for (byte[] key : keysBefore) {
            if (!contains(keysAfter, key)) {
                entries.remove(numbered(key, position));
            }
        }
        for (byte[] key : keysAfter) {
            if (!contains(keysBefore, key)) {
                entries.put(numbered(key, position), position);
            }
        }
    }

    /** This very object: an equal one may have been let in since. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isChecked(Document document) {
        return document == checked;
    }

    private void check(List<byte[]> added, Document document, MongoCollection<P> collection) {
        if (unique) {
            for (byte[] key : added) {
                if (anyUnder(key) != null) {
                    throw new DuplicateKeyError(this, collection, getKeys(), valuesOf(document));
                }
            }
        }
    }

    private List<byte[]> keysOf(Document document) {
        var found = new BitSet();
        List<byte[]> all = keys.of(document, found::set);
        if (found.cardinality() > 1) {
            // Fails for arrays side by side, as MongoDB does.
            var unused = getKeyValues(document);
        }
        arrays.or(found);
        return all;
    }

    private @Nullable P anyUnder(byte[] key) {
        var first = entries.ceilingEntry(key);
        return first != null && startsWith(first.getKey(), key) ? first.getValue() : null;
    }

    private static boolean startsWith(byte[] whole, byte[] front) {
        return whole.length >= front.length
                && Arrays.equals(whole, 0, front.length, front, 0, front.length);
    }

    private static boolean contains(List<byte[]> keys, byte[] wanted) {
        return keys.stream().anyMatch(key -> Arrays.equals(key, wanted));
    }

    private static byte[] numbered(byte[] key, Numbered position) {
        return ByteBuffer.allocate(key.length + Long.BYTES)
                .put(key)
                .putLong(position.number())
                .array();
    }

    /** For the message alone. */
    private KeyValue valuesOf(Document document) {
        return new KeyValue(
                getKeys().stream()
                        .map(
                                key ->
                                        Utils.getSubdocumentValueCollectionAware(
                                                document, key.getKey()))
                        .map(value -> value instanceof Missing ? null : value)
                        .collect(Collectors.toCollection(ArrayList::new)));
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<P> getPositions(Document query) {
        throw new IllegalStateException("Queries are planned");
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return entries.keySet().stream().mapToLong(key -> key.length).sum();
    }

    @Override
    public void drop() {
        entries.clear();
    }
}
