package org.parentvoice.mongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Commands as the services send them, made by chance. Each has one right answer: where several
 * documents could be meant, the order decides between them.
 */
final class RandomCommands {

    static final String COLLECTION = "things";

    private final Random random;
    private final RandomDocuments some;

    RandomCommands(long seed) {
        this.random = new Random(seed);
        this.some = new RandomDocuments(random);
    }

    /** All indexes of the services' kinds. */
    static Document indexes(boolean uniqueOnly) {
        var unique = index("code", new Document("code", 1)).append("unique", true);
        if (uniqueOnly) {
            return create(List.of(unique));
        }
        return create(
                List.of(
                        unique,
                        index("word", new Document("word", 1).append("at", -1)),
                        index("at", new Document("at", -1)),
                        index("tags", new Document("tags", 1).append("at", 1)),
                        index("items", new Document("items.id", 1)).append("sparse", true),
                        index("queue", new Document("state", 1).append("dueAt", 1)),
                        index("number", new Document("number", 1)),
                        index("exact", new Document("_id", 1).append("version", 1))
                                .append("unique", true)));
    }

    private static Document create(List<Document> indexes) {
        return new Document("createIndexes", COLLECTION).append("indexes", indexes);
    }

    private static Document index(String name, Document keys) {
        return new Document("key", keys).append("name", name);
    }

    Document next() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> insert();
            case 3, 4, 5, 6 -> update(new Document("q", one()).append("u", change()));
            case 7 -> update(new Document("q", query()).append("u", set()).append("multi", true));
            case 8 -> update(upsert());
            case 9, 10 -> claim();
            case 11 -> delete(new Document("q", one()).append("limit", 1));
            case 12 ->
                    random.nextInt(4) > 0
                            ? count()
                            : delete(new Document("q", and(query(), query())).append("limit", 0));
            case 13 -> count();
            case 14 -> distinct();
            case 15 -> aggregate();
            case 16, 17 -> page();
            default -> find(query());
        };
    }

    static Document everything() {
        return find(new Document()).append("sort", new Document("_id", 1));
    }

    private Document insert() {
        var documents = new ArrayList<Document>();
        for (int i = random.nextInt(6) == 0 ? 3 : 1; i > 0; i--) {
            documents.add(some.document(some.id()));
        }
        return new Document("insert", COLLECTION)
                .append("documents", documents)
                .append("ordered", documents.size() == 1);
    }

    private static Document update(Document statement) {
        return new Document("update", COLLECTION).append("updates", List.of(statement));
    }

    private Document upsert() {
        var fields = some.document(some.id());
        Object id = fields.remove("_id");
        fields.remove("version");
        return new Document("q", new Document("_id", id))
                .append(
                        "u",
                        new Document("$setOnInsert", fields).append("$inc", amount("version", 1L)))
                .append("upsert", true);
    }

    private Document change() {
        return switch (random.nextInt(9)) {
            case 0 -> new Document("$inc", amount("number", 1));
            case 1 -> new Document("$unset", new Document("word", ""));
            case 2 -> new Document("$push", new Document("items", new Document("id", some.word())));
            case 3 -> new Document("$pull", new Document("items", new Document("id", some.word())));
            case 4 ->
                    new Document("$set", new Document("tags", some.tags()))
                            .append("$inc", version());
            case 5 ->
                    new Document("$set", new Document("at", some.time())).append("$inc", version());
            case 6 -> new Document("$set", new Document("code", some.code()));
            case 7 -> new Document("$max", new Document("dueAt", some.time()));
            default -> set();
        };
    }

    private static Document version() {
        return amount("version", 1L);
    }

    private static Document amount(String field, Number by) {
        return new Document(field, by);
    }

    private Document set() {
        return random.nextBoolean()
                ? new Document("$set", new Document("word", some.word()))
                : new Document(
                        "$set", new Document("state", some.state()).append("dueAt", some.time()));
    }

    private Document claim() {
        var query = and(new Document("state", oneState()), new Document("dueAt", lte(some.time())));
        var command =
                new Document("findAndModify", COLLECTION)
                        .append("query", query)
                        .append("sort", new Document("dueAt", 1).append("_id", 1));
        if (random.nextInt(20) == 0) {
            return command.append("remove", true);
        }
        return command.append("new", random.nextBoolean())
                .append(
                        "update",
                        new Document(
                                "$set",
                                new Document("state", "leased").append("dueAt", some.time())))
                .append("fields", new Document("state", 1).append("dueAt", 1));
    }

    private static Document delete(Document statement) {
        return new Document("delete", COLLECTION).append("deletes", List.of(statement));
    }

    private Document count() {
        return new Document("count", COLLECTION).append("query", query());
    }

    private Document distinct() {
        return new Document("distinct", COLLECTION).append("key", "state").append("query", query());
    }

    private Document aggregate() {
        return new Document("aggregate", COLLECTION)
                .append("cursor", new Document())
                .append(
                        "pipeline",
                        List.of(
                                new Document("$match", query()),
                                new Document(
                                        "$group",
                                        new Document("_id", "$state")
                                                .append("n", new Document("$sum", 1))),
                                new Document("$sort", new Document("_id", 1))));
    }

    private Document page() {
        String field = List.of("at", "dueAt", "number", "word", "version").get(random.nextInt(5));
        int way = random.nextBoolean() ? 1 : -1;
        return find(query())
                .append("sort", new Document(field, way).append("_id", random.nextInt(3) - 1 | 1))
                .append("skip", random.nextInt(3) * random.nextInt(10))
                .append("limit", 1 + random.nextInt(20));
    }

    private static Document find(Document query) {
        return new Document("find", COLLECTION).append("filter", query).append("batchSize", 5_000);
    }

    private Document one() {
        return switch (random.nextInt(4)) {
            case 0 -> new Document("code", some.code());
            case 1 -> new Document("_id", some.id()).append("version", (long) random.nextInt(3));
            default -> new Document("_id", some.id());
        };
    }

    private Document query() {
        return random.nextInt(3) == 0 ? and(condition(), condition()) : condition();
    }

    private static Document and(Document one, Document other) {
        return new Document("$and", List.of(one, other));
    }

    private Document condition() {
        return switch (random.nextInt(19)) {
            case 0 -> new Document("word", some.word());
            case 1 -> new Document("word", some.word()).append("at", gte(some.time()));
            case 2 -> new Document("tags", some.word());
            case 3 -> new Document("tags", in(some.word(), some.word()));
            case 4 -> new Document("items.id", some.word());
            case 5 -> new Document("at", lte(some.time()));
            case 6 -> new Document("at", gte(some.time()).append("$lt", some.time()));
            case 7 -> new Document("number", random.nextInt(5));
            case 8 -> new Document("number", gte(random.nextInt(5)).append("$lte", some.number()));
            case 9 -> new Document("_id", in(some.id(), some.id(), some.id()));
            case 10 -> new Document("state", oneState()).append("dueAt", lte(some.time()));
            case 11 -> new Document("items.id", new Document("$gt", ""));
            case 12 -> new Document("word", new Document("$exists", random.nextBoolean()));
            case 13 -> new Document("state", new Document("$ne", some.state()));
            case 14 -> new Document("_id", gte(some.id()));
            case 15 ->
                    new Document(
                            "items", new Document("$elemMatch", new Document("id", some.word())));
            case 16 -> new Document("word", in(some.word(), null));
            case 17 ->
                    new Document(
                            "$or",
                            List.of(
                                    new Document("at", lte(some.time())),
                                    new Document("at", some.time()).append("_id", gte(some.id()))));
            default ->
                    new Document(
                            "$or",
                            List.of(
                                    new Document("word", some.word()),
                                    new Document("tags", List.of("a", "b"))));
        };
    }

    private static Document gte(Object value) {
        return new Document("$gte", value);
    }

    private static Document lte(Object value) {
        return new Document("$lte", value);
    }

    private static Document in(@Nullable Object... values) {
        return new Document("$in", Arrays.asList(values));
    }

    private Object oneState() {
        return random.nextBoolean() ? some.state() : in(some.state(), some.state());
    }
}
