package org.parentvoice.notify.reading;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The newest of each, by id. All queries are by {@code _id} alone, the one lookup that costs the
 * same on every store; the guard by sequence is therefore in memory. Two writers of one key exist
 * only for the moment in which a partition changes hands, and the new owner reads on to the end.
 */
final class ReadModel<T extends ReadModel.Entry> {

    /** One document. */
    interface Entry {
        String id();

        long sequence();
    }

    private final MongoTemplate mongo;
    private final Class<T> type;

    ReadModel(MongoTemplate mongo, Class<T> type) {
        this.mongo = mongo;
        this.type = type;
    }

    Optional<T> find(String id) {
        return Optional.ofNullable(mongo.findById(id, type));
    }

    Map<String, T> find(Collection<String> ids) {
        var found = new HashMap<String, T>();
        if (!ids.isEmpty()) {
            mongo.find(query(where("_id").in(ids)), type)
                    .forEach(each -> found.put(each.id(), each));
        }
        return found;
    }

    /** Stores those that are newer than what is there. */
    void apply(List<T> entries) {
        var newest = new LinkedHashMap<String, T>();
        entries.forEach(each -> newest.merge(each.id(), each, ReadModel::newer));
        Map<String, T> known = find(newest.keySet());
        newest.values()
                .removeIf(
                        each ->
                                known.containsKey(each.id())
                                        && known.get(each.id()).sequence() >= each.sequence());
        if (newest.isEmpty()) {
            return;
        }
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, type);
        newest.values()
                .forEach(
                        each ->
                                bulk.replaceOne(
                                        query(where("_id").is(each.id())),
                                        each,
                                        FindAndReplaceOptions.options().upsert()));
        bulk.execute();
    }

    void remove(Collection<String> ids) {
        if (!ids.isEmpty()) {
            mongo.remove(query(where("_id").in(ids)), type);
        }
    }

    private static <T extends Entry> T newer(T one, T other) {
        return other.sequence() >= one.sequence() ? other : one;
    }
}
