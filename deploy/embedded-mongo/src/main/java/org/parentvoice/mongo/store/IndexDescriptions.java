package org.parentvoice.mongo.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of one collection's indexes.
 *
 * @param all descriptions of the whole database
 */
record IndexDescriptions(MongoCollection<Stored> all, String namespace) {

    static final String PRIMARY = "_id_";

    private static final Set<String> NO_OPTIONS = Set.of("ns", "v", "background", "name", "key");
    private static final int OTHER_OPTIONS = 85;
    private static final int OTHER_KEYS = 86;
    private static final int NOT_FOUND = 27;
    private static final int INVALID = 72;

    List<Document> list() {
        var mine = new ArrayList<Document>();
        all.handleQuery(new Document("ns", namespace)).forEach(mine::add);
        return mine;
    }

    /**
     * Whether an index is there already, just so.
     *
     * @throws MongoServerError when there is another with its name, or with its keys
     */
    boolean has(Document description) {
        for (Document existing : list()) {
            boolean name = Objects.equals(existing.get("name"), description.get("name"));
            boolean keys = Objects.equals(existing.get("key"), description.get("key"));
            if (name && keys && options(existing).equals(options(description))) {
                return true;
            }
            if (name && !keys) {
                throw new MongoServerError(
                        OTHER_KEYS,
                        "IndexKeySpecsConflict",
                        "An index named " + existing.get("name") + " exists with other keys");
            }
            if (keys) {
                throw new MongoServerError(
                        OTHER_OPTIONS,
                        "IndexOptionsConflict",
                        "An index on these keys exists with the name or options of "
                                + existing.get("name"));
            }
        }
        return false;
    }

    private static Document options(Document description) {
        var options = new Document(description);
        options.keySet().removeAll(NO_OPTIONS);
        options.values().removeIf(Boolean.FALSE::equals);
        options.replaceAll((_, value) -> value instanceof Number n ? n.longValue() : value);
        return options;
    }

    /**
     * @param which a name, a list of names, the keys of an index, or {@code *} for all but that of
     *     {@code _id}
     */
    void drop(@Nullable Object which, MongoCollection<Stored> collection) {
        List<Document> wanted = list().stream().filter(each -> isMeant(each, which)).toList();
        if (wanted.isEmpty() && !"*".equals(which)) {
            throw new MongoServerError(NOT_FOUND, "IndexNotFound", "index not found");
        }
        if (wanted.stream().anyMatch(each -> PRIMARY.equals(each.get("name")))) {
            throw new MongoServerError(INVALID, "InvalidOptions", "cannot drop _id index");
        }
        for (Document each : wanted) {
            collection.dropIndex(String.valueOf(each.get("name")));
            all.deleteDocuments(
                    new Document("ns", each.get("ns")).append("name", each.get("name")),
                    1,
                    NoopOplog.get());
        }
    }

    private static boolean isMeant(Document description, @Nullable Object which) {
        Object name = description.get("name");
        return switch (which) {
            case List<?> names -> names.contains(name);
            case Document keys -> keys.equals(description.get("key"));
            case String all when all.equals("*") -> !PRIMARY.equals(name);
            case null, default -> name != null && name.equals(which);
        };
    }
}
