package org.parentvoice.notify.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Inserts what is not there yet: the same call again changes nothing. */
public final class Inserts {

    private static final int DUPLICATE_KEY = 11000;

    private Inserts() {}

    /**
     * Inserts those whose id is not there.
     *
     * @return the ids that were there before
     */
    public static <T> Set<String> missing(
            MongoTemplate mongo, Collection<T> all, Function<T, String> id, Class<T> type) {
        if (all.isEmpty()) {
            return Set.of();
        }
        Set<String> known = known(mongo, all.stream().map(id).toList(), type);
        List<T> missing = all.stream().filter(each -> !known.contains(id.apply(each))).toList();
        if (!missing.isEmpty()) {
            insert(mongo, missing, type);
        }
        return known;
    }

    private static Set<String> known(MongoTemplate mongo, List<String> ids, Class<?> type) {
        var wanted = query(where("_id").in(ids));
        wanted.fields().include("_id");
        var known = new HashSet<String>();
        mongo.find(wanted, Document.class, mongo.getCollectionName(type))
                .forEach(each -> known.add(each.getString("_id")));
        return known;
    }

    /** Another instance may have been quicker since: a duplicate is what was wanted anyway. */
    private static <T> void insert(MongoTemplate mongo, List<T> missing, Class<T> type) {
        unlessThere(() -> mongo.bulkOps(BulkMode.UNORDERED, type).insert(missing).execute());
    }

    /** Runs a write in which a duplicate key means that somebody did it already. */
    static void unlessThere(Runnable write) {
        try {
            write.run();
        } catch (BulkOperationException e) {
            if (!e.getErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY)) {
                throw e;
            }
        } catch (DuplicateKeyException e) {
            // The only one was a duplicate.
        }
    }
}
