package org.parentvoice.actions.telling;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * How many were told, a document for each change. Of what was said of one change the latest count
 * stands, in whatever order and however often it arrives.
 */
@Repository
public class Tellings {

    private final MongoTemplate mongo;

    Tellings(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** What is known of these commitments' changes, by change. */
    public Map<String, Telling> of(Collection<String> commitments) {
        return commitments.isEmpty() ? Map.of() : find(query(where("commitment").in(commitments)));
    }

    void apply(List<Telling> said) {
        var latest = new HashMap<String, Telling>();
        said.forEach(each -> latest.merge(each.id(), each, Tellings::later));
        if (latest.isEmpty()) {
            return;
        }
        Map<String, Telling> known = find(query(where("_id").in(latest.keySet())));
        for (Telling each : latest.values()) {
            Telling before = known.get(each.id());
            if (before == null) {
                insert(each);
            } else if (before.at().isBefore(each.at())) {
                replace(each);
            }
        }
    }

    private void insert(Telling telling) {
        try {
            mongo.insert(telling, Telling.COLLECTION);
        } catch (DuplicateKeyException e) {
            // A consumer that has lost its partition unawares was quicker.
            replace(telling);
        }
    }

    /** Unless a later count is there by now. */
    private void replace(Telling telling) {
        mongo.updateFirst(
                query(where("_id").is(telling.id()).and("at").lt(telling.at())),
                new Update()
                        .set("told", telling.told())
                        .set("failed", telling.failed())
                        .set("waiting", telling.waiting())
                        .set("at", telling.at()),
                Telling.class,
                Telling.COLLECTION);
    }

    private Map<String, Telling> find(Query query) {
        var found = new HashMap<String, Telling>();
        mongo.find(query, Telling.class, Telling.COLLECTION)
                .forEach(each -> found.put(each.id(), each));
        return found;
    }

    private static Telling later(Telling one, Telling other) {
        return one.at().isBefore(other.at()) ? other : one;
    }
}
