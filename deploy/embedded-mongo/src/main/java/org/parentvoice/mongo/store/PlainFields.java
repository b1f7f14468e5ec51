package org.parentvoice.mongo.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whole fields by name, which is what most projections ask for. The library projects only what a
 * query of its own finds: ten times the work, for each document.
 */
final class PlainFields {

    private static final String ID = "_id";

    private final Set<String> names;

    private PlainFields(Set<String> names) {
        this.names = names;
    }

    /** What is asked for, or null where that takes more than to copy some fields. */
    static @Nullable PlainFields of(@Nullable Document projection) {
        if (projection == null || projection.isEmpty()) {
            return null;
        }
        var names = new HashSet<String>();
        for (Map.Entry<String, Object> each : projection.entrySet()) {
            String name = each.getKey();
            boolean wanted = isYes(each.getValue());
            if (name.contains(".") || name.contains("$") || !(wanted || isNoId(each))) {
                return null;
            }
            if (wanted) {
                names.add(name);
            }
        }
        if (names.isEmpty()) {
            // Everything but the id.
            return null;
        }
        if (!projection.containsKey(ID)) {
            names.add(ID);
        }
        return new PlainFields(names);
    }

    private static boolean isYes(@Nullable Object value) {
        return value instanceof Boolean yes ? yes : value instanceof Integer one && one == 1;
    }

    private static boolean isNoId(Map.Entry<String, Object> each) {
        boolean no =
                each.getValue() instanceof Boolean yes
                        ? !yes
                        : each.getValue() instanceof Integer zero && zero == 0;
        return no && each.getKey().equals(ID);
    }

    Document in(Document document) {
        var some = new Document();
        for (Map.Entry<String, Object> each : document.entrySet()) {
            if (names.contains(each.getKey())) {
                some.put(each.getKey(), each.getValue());
            }
        }
        return some;
    }
}
