package org.parentvoice.mongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The order that a query asks for.
 *
 * @param keys its fields; none when any order will do
 */
record Order(List<IndexKey> keys) {

    static Order of(@Nullable Document orderBy) {
        if (orderBy == null || orderBy.containsKey("$natural")) {
            return new Order(List.of());
        }
        return new Order(
                orderBy.entrySet().stream()
                        .map(
                                each ->
                                        new IndexKey(
                                                each.getKey(),
                                                ((Number) each.getValue()).intValue() > 0))
                        .toList());
    }

    boolean isAny() {
        return keys.isEmpty();
    }

    /** Without the fields that have one value in every document that is found. */
    Order without(Predicate<String> constant) {
        return new Order(keys.stream().filter(key -> !constant.test(key.getKey())).toList());
    }

    /** Whether documents in the order of these fields, read from either end, are in this order. */
    boolean isServedBy(List<IndexKey> fields) {
        if (keys.size() > fields.size()) {
            return false;
        }
        for (int i = 0; i < keys.size(); i++) {
            boolean same = keys.get(i).isAscending() == fields.get(i).isAscending();
            if (!keys.get(i).getKey().equals(fields.get(i).getKey())
                    || same == isBackwards(fields)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the fields are to be read from their end, going by the first of them. */
    boolean isBackwards(List<IndexKey> fields) {
        return !keys.isEmpty()
                && !fields.isEmpty()
                && keys.getFirst().isAscending() != fields.getFirst().isAscending();
    }
}
