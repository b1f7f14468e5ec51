package org.parentvoice.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a query demands of each field, as far as an index can use it. */
final class Conditions {

    private static final String ID = "_id";

    private final Map<String, List<@Nullable Object>> byField = new HashMap<>();

    Conditions(Document query) {
        collect(query);
    }

    /** What stands at the top, and within {@code $and}, must all be so. */
    private void collect(Document query) {
        query.forEach(
                (field, value) -> {
                    if (field.equals("$and") && value instanceof Collection<?> all) {
                        all.forEach(each -> collect((Document) each));
                    } else if (!field.startsWith("$")) {
                        byField.computeIfAbsent(field, _ -> new ArrayList<>()).add(value);
                    }
                });
    }

    /** The values one of which the field must have; empty when that is not known. */
    List<Object> choices(String field) {
        return demands(field)
                .map(demand -> choices(field, demand))
                .filter(choices -> !choices.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    @Nullable Bound bound(String field) {
        return demands(field)
                .filter(Conditions::isExpression)
                .map(demand -> bound((Document) Objects.requireNonNull(demand)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Stream<@Nullable Object> demands(String field) {
        return byField.getOrDefault(field, List.of()).stream();
    }

    private static List<Object> choices(String field, @Nullable Object demand) {
        if (!isExpression(demand)) {
            return known(field, Stream.of(new KeyValue(demand).normalized()), 1);
        }
        var expression = (Document) Objects.requireNonNull(demand);
        if (expression.containsKey("$eq")) {
            return known(field, Stream.of(new KeyValue(expression.get("$eq")).normalized()), 1);
        }
        if (expression.get("$in") instanceof Collection<?> all) {
            var keys = all.stream().map(each -> new KeyValue(each).normalized());
            return known(field, keys, all.size());
        }
        return List.of();
    }

    /** All of them, or none when one of them may match in more ways than by being the same. */
    private static List<Object> known(String field, Stream<KeyValue> values, int expected) {
        var known = values.map(key -> key.get(0)).filter(value -> isPlain(field, value)).toList();
        return known.size() == expected ? known : List.of();
    }

    private static boolean isPlain(String field, @Nullable Object value) {
        return value != null
                && !(value instanceof Collection)
                && !(value instanceof BsonRegularExpression)
                && (field.equals(ID) || !(value instanceof Document));
    }

    private static @Nullable Bound bound(Document expression) {
        var lower = expression.getOrDefault("$gt", expression.get("$gte"));
        var upper = expression.getOrDefault("$lt", expression.get("$lte"));
        return lower != null ? Bound.from(lower) : Bound.to(upper);
    }

    private static boolean isExpression(@Nullable Object value) {
        return value instanceof Document document
                && document.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }
}
