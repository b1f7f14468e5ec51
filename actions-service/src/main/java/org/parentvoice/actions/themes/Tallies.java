package org.parentvoice.actions.themes;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * The tallies in the database. A tally remembers, for each partition, up to where the log has been
 * counted in; counts and that place move in one atomic update, so nothing is counted twice.
 */
@Repository
public class Tallies {

    private static final int TRIES = 50;

    private final MongoTemplate mongo;

    Tallies(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** A forum's counts over all months. */
    public Tally ofForum(String forum) {
        return one(Tally.id(forum, Tally.ALL));
    }

    /** A forum's counts month by month; a month in which nothing was said is left out. */
    public Map<YearMonth, Tally> ofMonths(String forum, Collection<YearMonth> months) {
        List<String> ids = months.stream().map(each -> Tally.id(forum, each.toString())).toList();
        var found = new HashMap<YearMonth, Tally>();
        if (!ids.isEmpty()) {
            int prefix = Tally.id(forum, "").length();
            mongo.find(query(where("_id").in(ids)), Tally.class, Tally.COLLECTION)
                    .forEach(each -> found.put(YearMonth.parse(each.id().substring(prefix)), each));
        }
        return found;
    }

    /** A forum's counts of what reached us in a week. */
    public Tally ofWeek(String forum, String week) {
        return one(Tally.id(forum, week));
    }

    private Tally one(String id) {
        Tally found = mongo.findById(id, Tally.class, Tally.COLLECTION);
        return found == null ? Tally.empty(id) : found;
    }

    /**
     * Counts in what this tally has not seen yet of these differences.
     *
     * @param deltas of one partition, in the order of the log
     * @param labels to note, by theme
     */
    void apply(String id, int partition, List<Delta> deltas, Map<String, String> labels) {
        for (int i = 0; i < TRIES; i++) {
            Tally tally = mongo.findById(id, Tally.class, Tally.COLLECTION);
            if (tally == null) {
                create(id);
            } else if (applied(tally, partition, deltas, labels)) {
                return;
            }
        }
        throw new OptimisticLockingFailureException("Tally " + id + " is counted by many");
    }

    private boolean applied(
            Tally tally, int partition, List<Delta> deltas, Map<String, String> labels) {
        @Nullable Long seen = tally.applied().get(String.valueOf(partition));
        var sums = new HashMap<String, Integer>();
        long last = -1;
        for (Delta each : deltas) {
            Map<String, Integer> fields = each.byTally().get(tally.id());
            if (fields != null && (seen == null || each.offset() > seen)) {
                fields.forEach((field, by) -> sums.merge(field, by, Integer::sum));
                last = each.offset();
            }
        }
        if (last < 0) {
            return true;
        }
        String place = "applied." + partition;
        Update update = new Update().set(place, last);
        // Noughts too: a count that is there has all its fields.
        sums.forEach(update::inc);
        labels.forEach((theme, label) -> update.set("labels." + theme, label));
        Criteria unchanged = seen == null ? where(place).exists(false) : where(place).is(seen);
        Query query = query(unchanged.and("_id").is(tally.id()));
        return mongo.updateFirst(query, update, Tally.COLLECTION).getMatchedCount() == 1;
    }

    private void create(String id) {
        try {
            mongo.insert(
                    new Document("_id", id).append("voices", 0).append("feedback", 0),
                    Tally.COLLECTION);
        } catch (DuplicateKeyException e) {
            // Another partition was faster; that is as good.
            return;
        }
    }
}
