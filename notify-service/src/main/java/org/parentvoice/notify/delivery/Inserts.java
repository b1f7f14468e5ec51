package org.parentvoice.notify.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations;
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
        unlessThere(mongo, missing, type);
        return known;
    }

    /**
     * Inserts what is not there: where most of it is new, that is cheaper than to look first.
     *
     * @return whether nothing was
     */
    static <T> boolean unlessThere(MongoTemplate mongo, List<T> all, Class<T> type) {
        return all.isEmpty()
                || unlessThere(mongo.bulkOps(BulkMode.UNORDERED, type).insert(all))
                                .getInsertedCount()
                        == all.size();
    }

    private static Set<String> known(MongoTemplate mongo, List<String> ids, Class<?> type) {
        var wanted = query(where("_id").in(ids));
        wanted.fields().include("_id");
        var known = new HashSet<String>();
        mongo.find(wanted, Document.class, mongo.getCollectionName(type))
                .forEach(each -> known.add(each.getString("_id")));
        return known;
    }

    /**
     * Writes, where a duplicate key means that somebody did it already.
     *
     * @return what was written besides
     */
    static BulkWriteResult unlessThere(BulkOperations bulk) {
        try {
            return bulk.execute();
        } catch (BulkOperationException e) {
            if (!areDuplicates(e.getErrors())) {
                throw e;
            }
            return e.getResult();
        }
    }

    static boolean areDuplicates(List<BulkWriteError> errors) {
        return errors.stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
    }
}
