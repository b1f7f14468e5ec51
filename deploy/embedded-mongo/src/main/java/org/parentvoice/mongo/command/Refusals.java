package org.parentvoice.mongo.command;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What this server cannot do it says, with MongoDB's own codes, instead of doing something else.
 * Without this the library would pass over the options.
 */
final class Refusals {

    private static final int ILLEGAL = 20;
    private static final int CANNOT_INDEX = 67;
    private static final int INVALID_NAMESPACE = 73;
    private static final int NOT_SUPPORTED = 115;

    private static final Pattern DATABASE_NAME = Pattern.compile("[^/\\\\. \"$*<>:|?\\x00]{1,63}");

    private static final Pattern POSITION = Pattern.compile("(^|\\.)\\d+(\\.|$)");

    private static final Set<String> UPDATE_FIELDS =
            Set.of("q", "u", "multi", "upsert", "arrayFilters", "hint");

    private static final Set<String> DELETE_FIELDS = Set.of("q", "limit", "hint");

    private static final Set<String> INDEX_OPTIONS =
            Set.of(
                    "key",
                    "name",
                    "ns",
                    "unique",
                    "sparse",
                    "expireAfterSeconds",
                    "v",
                    "background");

    /** Fields that come with every command, or change nothing here. */
    private static final Set<String> CREATE_OPTIONS =
            Set.of("create", "writeConcern", "comment", "lsid", "$db", "$readPreference");

    private static final List<String> FIND_OPTIONS =
            List.of("min", "max", "returnKey", "showRecordId", "tailable", "awaitData", "let");

    private Refusals() {}

    /**
     * @throws MongoServerError when the command asks for something that is not here
     */
    static void check(String command, Document query, String database) {
        checkNames(command, query, database);
        if (query.containsKey("txnNumber") || query.containsKey("startTransaction")) {
            throw new MongoServerError(
                    ILLEGAL,
                    "IllegalOperation",
                    "Transaction numbers are only allowed on a replica set member or mongos");
        }
        refuse(query, "collation");
        switch (command.toLowerCase(Locale.ROOT)) {
            case "createindexes" -> each(query.get("indexes"), Refusals::checkIndex);
            case "create" -> query.keySet().forEach(Refusals::checkCreate);
            case "find" -> FIND_OPTIONS.forEach(option -> refuse(query, option));
            case "update" -> each(query.get("updates"), Refusals::checkUpdate);
            case "delete" ->
                    each(
                            query.get("deletes"),
                            delete -> delete.keySet().forEach(Refusals::checkDeleteField));
            case "findandmodify" -> {
                checkPipeline(query.get("update"));
                refuse(query, "let");
            }
            case "aggregate" -> {
                refuse(query, "let");
                checkStages(query.get("pipeline"), true);
            }
            default -> {
                // What the library does not know it refuses itself.
            }
        }
    }

    private static void each(@Nullable Object list, Consumer<Document> check) {
        if (list instanceof Collection<?> documents) {
            documents.forEach(document -> check.accept((Document) document));
        }
    }

    private static void checkUpdate(Document update) {
        for (String field : update.keySet()) {
            if (!UPDATE_FIELDS.contains(field)) {
                throw notSupported("updates with " + field);
            }
        }
        checkPipeline(update.get("u"));
    }

    private static void checkDeleteField(String field) {
        if (!DELETE_FIELDS.contains(field)) {
            throw notSupported("deletes with " + field);
        }
    }

    /** What writes within a pipeline would do so while others read, and is not let to. */
    private static void checkStages(@Nullable Object value, boolean top) {
        if (value instanceof Collection<?> all) {
            all.forEach(each -> checkStages(each, top));
        } else if (value instanceof Document stage) {
            stage.forEach(
                    (name, inner) -> {
                        if (name.equals("$out") || (name.equals("$merge") && !top)) {
                            throw notSupported(name + " here");
                        }
                        checkStages(inner, false);
                    });
        }
    }

    private static void checkNames(String command, Document query, String database) {
        if (!DATABASE_NAME.matcher(database).matches()) {
            throw new MongoServerError(
                    INVALID_NAMESPACE, "InvalidNamespace", "Invalid database name");
        }
        boolean system = String.valueOf(query.get(command)).startsWith("system.");
        if (system && Access.of(command, query, database) == Access.WRITE) {
            throw new MongoServerError(
                    INVALID_NAMESPACE,
                    "InvalidNamespace",
                    "System collections cannot be written to");
        }
    }

    private static void checkPipeline(@Nullable Object update) {
        if (update instanceof Collection<?>) {
            throw notSupported("updates with a pipeline");
        }
    }

    private static void checkCreate(String option) {
        if (!CREATE_OPTIONS.contains(option)) {
            throw notSupported("collections with " + option);
        }
    }

    private static void checkIndex(Document index) {
        for (String option : index.keySet()) {
            if (!INDEX_OPTIONS.contains(option)) {
                throw cannotIndex("This server has no indexes with " + option);
            }
        }
        if (!(index.get("key") instanceof Document keys) || keys.isEmpty()) {
            throw cannotIndex("Index keys cannot be empty");
        }
        keys.forEach(Refusals::checkKey);
        if (index.containsKey("expireAfterSeconds")) {
            checkExpiry(index.get("expireAfterSeconds"), keys);
        }
    }

    private static void checkKey(String field, @Nullable Object kind) {
        if (POSITION.matcher(field).find()) {
            throw cannotIndex("This server has no indexes on positions in arrays");
        }
        if (!(kind instanceof Number direction) || direction.doubleValue() == 0) {
            throw cannotIndex("This server has no indexes of the kind " + kind);
        }
        if (field.contains("$")) {
            throw cannotIndex("This server has no wildcard indexes");
        }
    }

    private static void checkExpiry(@Nullable Object seconds, Document keys) {
        if (keys.size() > 1 || keys.containsKey("_id")) {
            throw cannotIndex(
                    "TTL indexes are single-field indexes, and _id does not support them");
        }
        if (!(seconds instanceof Number number)
                || number.doubleValue() < 0
                || number.doubleValue() > Integer.MAX_VALUE) {
            throw cannotIndex("expireAfterSeconds must be a number from 0 to " + Integer.MAX_VALUE);
        }
    }

    private static void refuse(Document query, String option) {
        if (query.containsKey(option) && !Boolean.FALSE.equals(query.get(option))) {
            throw notSupported(option);
        }
    }

    private static MongoServerError notSupported(String what) {
        return new MongoServerError(
                NOT_SUPPORTED, "CommandNotSupported", "This server does not support " + what);
    }

    private static MongoServerError cannotIndex(String message) {
        return new MongoServerError(CANNOT_INDEX, "CannotCreateIndex", message);
    }
}
