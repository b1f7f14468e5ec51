package org.parentvoice.mongo.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a query asks of each field, as far as an index can use it. The rest is checked later. */
final class Conditions {

    private static final String ID = "_id";

    private final Map<String, Demand> byField = new HashMap<>();

    Conditions(Document query) {
        query.forEach(this::add);
    }

    /** What is asked of a field; null when that is nothing an index can use. */
    @Nullable Demand of(String field) {
        return byField.get(field);
    }

    private void add(String field, @Nullable Object value) {
        if (value instanceof Collection<?> branches && field.equals("$and")) {
            branches.forEach(branch -> ((Document) branch).forEach(this::add));
        } else if (value instanceof Collection<?> branches && field.equals("$or")) {
            new HashMap<>(anyOf(branches)).forEach(this::demand);
        } else if (!field.startsWith("$")) {
            if (value instanceof Document expression && isExpression(value)) {
                expression.forEach((operator, operand) -> expression(field, operator, operand));
            } else if (isPlain(field, value)) {
                demand(field, Demand.oneOf(List.of(KeyBytes.of(value))));
            }
        }
    }

    private void expression(String field, String operator, @Nullable Object operand) {
        switch (operator) {
            case "$eq" -> {
                if (isPlain(field, operand)) {
                    demand(field, Demand.oneOf(List.of(KeyBytes.of(operand))));
                }
            }
            case "$in" -> {
                if (operand instanceof Collection<?> all
                        && all.stream().allMatch(each -> isPlain(field, each))) {
                    demand(field, Demand.oneOf(all.stream().map(KeyBytes::of).toList()));
                }
            }
            case "$gt", "$gte" -> {
                if (hasOrder(operand)) {
                    demand(field, Demand.atLeast(KeyBytes.of(operand), operator.equals("$gte")));
                }
            }
            case "$lt", "$lte" -> {
                if (hasOrder(operand)) {
                    demand(field, Demand.atMost(KeyBytes.of(operand), operator.equals("$lte")));
                }
            }
            default -> {
                // No index helps with it.
            }
        }
    }

    private void demand(String field, Demand demand) {
        byField.merge(field, demand, Demand::and);
    }

    /** What holds in each of the branches, whichever it is. */
    private static Map<String, Demand> anyOf(Collection<?> branches) {
        Map<String, Demand> common = null;
        for (Object branch : branches) {
            Map<String, Demand> next = new Conditions((Document) branch).byField;
            if (common == null) {
                common = new HashMap<>(next);
                continue;
            }
            common = both(common, next);
        }
        return common == null ? Map.of() : common;
    }

    private static Map<String, Demand> both(Map<String, Demand> some, Map<String, Demand> others) {
        var both = new HashMap<String, Demand>();
        some.forEach(
                (field, demand) -> {
                    Demand other = others.get(field);
                    Demand either = other == null ? null : demand.or(other);
                    if (either != null) {
                        both.put(field, either);
                    }
                });
        return both;
    }

    private static boolean isExpression(@Nullable Object value) {
        return value instanceof Document document
                && document.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }

    /** Whether a document that matches has just this value in an index, however it matches. */
    private static boolean isPlain(String field, @Nullable Object value) {
        return switch (value) {
            case null -> true;
            case Missing _ -> true;
            case Number _, String _, Boolean _, Instant _, ObjectId _ -> true;
            case UUID _, LegacyUUID _, BinData _, BsonTimestamp _ -> true;
            case Document document -> field.equals(ID) && !isExpression(document);
            default -> false;
        };
    }

    private static boolean hasOrder(@Nullable Object value) {
        return switch (value) {
            case Double number -> !number.isNaN();
            case Number _, String _, Instant _, ObjectId _ -> true;
            case null, default -> false;
        };
    }
}
