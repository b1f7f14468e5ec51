package org.parentvoice.mongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The keys under which one document stands in an index: several where it has arrays. */
final class IndexKeys {

    private final List<IndexKey> fields;
    private final List<FieldPath> paths;
    private final boolean sparse;

    IndexKeys(List<IndexKey> fields, boolean sparse) {
        this.fields = fields;
        this.paths = fields.stream().map(field -> new FieldPath(field.getKey())).toList();
        this.sparse = sparse;
    }

    /**
     * @param arrayAt is told the positions of fields that are arrays
     */
    List<byte[]> of(Document document, IntConsumer arrayAt) {
        var keys = new ArrayList<byte[]>(1);
        // What has no array so far is written into one place: nearly all documents are like that.
        var single = new KeyBytes();
        boolean present = false;
        for (int i = 0; i < fields.size(); i++) {
            boolean ascending = fields.get(i).isAscending();
            Object value = paths.get(i).in(document);
            present |= isPresent(value);
            if (value instanceof Collection<?> array) {
                arrayAt.accept(i);
                if (keys.isEmpty()) {
                    keys.add(single.toBytes());
                }
                multiply(keys, elements(array), ascending);
            } else if (keys.isEmpty()) {
                single.value(value, ascending);
            } else {
                append(keys, component(value, ascending));
            }
        }
        if (sparse && !present) {
            return List.of();
        }
        if (keys.isEmpty()) {
            keys.add(single.toBytes());
        }
        return keys;
    }

    /**
     * Whether one document's keys are the other's, as far as that is seen without making them: most
     * updates change a few fields of many.
     */
    boolean areSame(Document one, Document other) {
        for (FieldPath path : paths) {
            Object value = path.in(one);
            if (!isPlain(value) || !Objects.equals(value, path.in(other))) {
                return false;
            }
        }
        return true;
    }

    /** What is equal has the same key: not so where there are fields, which have an order. */
    private static boolean isPlain(@Nullable Object value) {
        if (value instanceof Collection<?> array) {
            for (Object each : array) {
                if (!isPlain(each) || each instanceof Collection<?>) {
                    return false;
                }
            }
            return true;
        }
        return value == null
                || value instanceof Missing
                || value instanceof String
                || value instanceof Instant
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long;
    }

    /** One field's part of a key. */
    static byte[] component(@Nullable Object value, boolean ascending) {
        byte[] bytes = KeyBytes.of(value);
        return ascending ? bytes : KeyBytes.reversed(bytes);
    }

    private static boolean isPresent(@Nullable Object value) {
        return value instanceof Collection<?> array
                ? array.isEmpty() || array.stream().anyMatch(IndexKeys::isPresent)
                : !(value instanceof Missing);
    }

    private static void append(List<byte[]> keys, byte[] component) {
        keys.replaceAll(key -> joined(key, component));
    }

    private static void multiply(
            List<byte[]> keys, Collection<byte[]> components, boolean ascending) {
        var all = new ArrayList<byte[]>(keys.size() * components.size());
        for (byte[] key : keys) {
            for (byte[] component : components) {
                all.add(joined(key, ascending ? component : KeyBytes.reversed(component)));
            }
        }
        keys.clear();
        keys.addAll(all);
    }

    /** Each different element once; an array without any has a place of its own. */
    private static Collection<byte[]> elements(Collection<?> array) {
        var elements = new TreeSet<byte[]>(Arrays::compareUnsigned);
        flatten(array, elements);
        if (elements.isEmpty()) {
            elements.add(new byte[] {KeyBytes.EMPTY_ARRAY});
        }
        return elements;
    }

    private static void flatten(Collection<?> array, Collection<byte[]> into) {
        for (Object element : array) {
            if (element instanceof Collection<?> inner) {
                flatten(inner, into);
            } else {
                into.add(KeyBytes.of(element));
            }
        }
    }

    static byte[] joined(byte[] front, byte[] back) {
        byte[] joined = Arrays.copyOf(front, front.length + back.length);
        System.arraycopy(back, 0, joined, front.length, back.length);
        return joined;
    }
}
