package org.parentvoice.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Where in an index the documents for a query may be: its first keys are given, and perhaps a bound
 * for the next one. The caller still checks each document, so finding too many is no mistake;
 * missing one would be.
 *
 * @param prefixes values of the first keys; several when one of them is one of a list
 * @param bound of the key after them
 */
record IndexScan(List<List<@Nullable Object>> prefixes, @Nullable Bound bound) {

    /**
     * How to scan an index for a query; null when it is of no use for it. "Is absent" is never
     * among the choices, so a sparse index has every match, too.
     */
    static @Nullable IndexScan of(List<String> keys, Document query) {
        var conditions = new Conditions(query);
        List<List<@Nullable Object>> prefixes = List.of(List.of());
        int given = 0;
        while (given < keys.size()) {
            var choices = conditions.choices(keys.get(given));
            if (choices.isEmpty()) {
                break;
            }
            prefixes = product(prefixes, choices);
            given++;
        }
        Bound bound = given < keys.size() ? conditions.bound(keys.get(given)) : null;
        return given == 0 && bound == null ? null : new IndexScan(prefixes, bound);
    }

    /** Every start with every one of the choices after it. */
    static List<List<@Nullable Object>> product(
            List<List<@Nullable Object>> starts, List<? extends @Nullable Object> choices) {
        var all = new ArrayList<List<@Nullable Object>>();
        for (var start : starts) {
            for (var choice : choices) {
                var longer = new ArrayList<@Nullable Object>(start);
                longer.add(choice);
                all.add(longer);
            }
        }
        return all;
    }

    /** How many of the index's keys it uses. */
    int width() {
        return prefixes.getFirst().size() + (bound == null ? 0 : 1);
    }

    /** The positions that the scan meets. */
    Set<Object> run(
            MVMap<Object, Object> entries, BiFunction<KeyValue, Object, Object> toPosition) {
        var positions = new LinkedHashSet<Object>();
        for (var prefix : prefixes) {
            var from = new ArrayList<@Nullable Object>(prefix);
            if (bound != null) {
                from.add(bound.first());
            }
            var start = new KeyValue(from);
            var cursor = entries.cursor(start);
            while (cursor.hasNext()) {
                var key = (KeyValue) cursor.next();
                if (BsonValue.comparePrefix(key, start, prefix.size()) != 0
                        || (bound != null && bound.isPassedBy(key.get(prefix.size())))) {
                    break;
                }
                positions.add(toPosition.apply(key, cursor.getValue()));
            }
        }
        return positions;
    }
}
