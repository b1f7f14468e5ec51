package org.parentvoice.mongo.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query that means the same, with each operator by itself. The library's matcher passes over
 * whatever stands beside {@code $ne}, {@code $nin} or {@code $all} where the path goes through an
 * array.
 */
final class SplitOperators {

    private static final Set<String> ALONE = Set.of("$ne", "$nin", "$all", "$not");
    private static final Set<String> OF_QUERIES = Set.of("$and", "$or", "$nor");

    private SplitOperators() {}

    static Document of(Document query) {
        var split = new Document();
        List<Document> more = new ArrayList<>();
        for (Map.Entry<String, Object> each : query.entrySet()) {
            Object value = each.getValue();
            if (OF_QUERIES.contains(each.getKey()) && value instanceof Collection<?> branches) {
                split.put(each.getKey(), branches.stream().map(SplitOperators::branch).toList());
            } else if (value instanceof Document operators && isMixed(operators)) {
                more.addAll(separate(each.getKey(), operators));
            } else {
                split.put(each.getKey(), value);
            }
        }
        if (!more.isEmpty()) {
            if (split.get("$and") instanceof Collection<?> others) {
                others.forEach(other -> more.add((Document) other));
            }
            split.put("$and", more);
        }
        return split;
    }

    private static @Nullable Object branch(@Nullable Object branch) {
        return branch instanceof Document query ? of(query) : branch;
    }

    private static boolean isMixed(Document operators) {
        return operators.size() > 1 && operators.keySet().stream().anyMatch(ALONE::contains);
    }

    private static List<Document> separate(String field, Document operators) {
        List<Document> separate = new ArrayList<>();
        var rest = new Document();
        operators.forEach(
                (operator, operand) -> {
                    if (ALONE.contains(operator)) {
                        separate.add(new Document(field, new Document(operator, operand)));
                    } else {
                        rest.put(operator, operand);
                    }
                });
        if (!rest.isEmpty()) {
            separate.add(new Document(field, rest));
        }
        return separate;
    }
}
