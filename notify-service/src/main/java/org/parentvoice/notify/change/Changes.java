package org.parentvoice.notify.change;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parentvoice.notify.delivery.Inserts;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The changes, each once however often its event arrives. */
@Component
public class Changes {

    private final MongoTemplate mongo;

    Changes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Map<String, Change> find(Collection<String> ids) {
        return mongo.find(query(where("_id").in(ids)), Change.class).stream()
                .collect(Collectors.toMap(Change::id, Function.identity()));
    }

    /** Records these unless they are there, and says which have not reached all followers yet. */
    List<Change> record(List<Change> changes) {
        Inserts.missing(mongo, changes, Change::id, Change.class);
        Map<String, Change> stored = find(changes.stream().map(Change::id).toList());
        return stored.values().stream()
                .filter(change -> change.fannedOutAt() == null)
                .sorted(Comparator.comparing(Change::happenedAt))
                .toList();
    }

    void fannedOut(String id, int owed, Instant now) {
        mongo.updateFirst(
                query(where("_id").is(id)),
                new Update().set("fannedOutAt", now).set("owed", owed),
                Change.class);
    }

    /** Somebody was told of these. */
    public void told(Set<String> ids, Instant now) {
        if (!ids.isEmpty()) {
            mongo.updateMulti(
                    query(where("_id").in(ids)), new Update().set("toldAt", now), Change.class);
        }
    }

    /**
     * Those of that time that have, or may have, followers to be told at once, none of whom was.
     */
    List<Change> untold(Instant after, Instant before) {
        return mongo.find(
                query(
                        where("toldAt")
                                .is(null)
                                .and("owed")
                                .ne(0)
                                .and("happenedAt")
                                .gt(after)
                                .lt(before)),
                Change.class);
    }
}
