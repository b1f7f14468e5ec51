package org.parentvoice.actions.themes;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The pieces of feedback in the database, one document each. */
@Repository
class HeardFeedback {

    private static final int DUPLICATE_KEY = 11_000;

    private final MongoTemplate mongo;

    HeardFeedback(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Map<String, Heard> byId(Collection<String> ids) {
        var found = new HashMap<String, Heard>();
        if (!ids.isEmpty()) {
            mongo.find(query(where("_id").in(ids)), Heard.class, Heard.COLLECTION)
                    .forEach(each -> found.put(each.id(), each));
        }
        return found;
    }

    /** The newest of a forum's on a theme whose words may be shown. */
    List<Heard> quotable(String forum, String theme, int most) {
        Query query = query(where("forum").is(forum).and("themes").is(theme).and("quote").ne(null));
        query.with(Sort.by(Sort.Direction.DESC, "on", "_id")).limit(most);
        return mongo.find(query, Heard.class, Heard.COLLECTION);
    }

    /**
     * Stores what has changed since it was read.
     *
     * @throws OptimisticLockingFailureException when somebody else has stored one of them
     *     meanwhile; reading and doing it all again is then right
     */
    void store(List<Heard> changed) {
        if (changed.isEmpty()) {
            return;
        }
        BulkOperations bulk = mongo.bulkOps(BulkMode.ORDERED, Heard.class, Heard.COLLECTION);
        int replaced = 0;
        for (Heard each : changed) {
            if (each.revision() == 0) {
                bulk.insert(each.nextRevision());
            } else {
                bulk.replaceOne(
                        query(where("_id").is(each.id()).and("revision").is(each.revision())),
                        each.nextRevision());
                replaced++;
            }
        }
        try {
            if (bulk.execute().getMatchedCount() != replaced) {
                throw new OptimisticLockingFailureException("Heard by somebody else meanwhile");
            }
        } catch (BulkOperationException e) {
            if (e.getErrors().stream().anyMatch(each -> each.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
            throw new OptimisticLockingFailureException("Heard by somebody else meanwhile", e);
        }
    }
}
