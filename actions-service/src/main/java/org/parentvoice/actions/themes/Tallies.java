package org.parentvoice.actions.themes;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
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
        var found = new HashMap<YearMonth, Tally>();
        named(forum, months.stream().map(YearMonth::toString).toList())
                .forEach((month, tally) -> found.put(YearMonth.parse(month), tally));
        return found;
    }

    /** A forum's counts week by week; a week in which nothing reached us is left out. */
    public Map<String, Tally> ofWeeks(String forum, Collection<String> weeks) {
        return named(forum, weeks);
    }

    /** A forum's counts of what reached us in a week. */
    public Tally ofWeek(String forum, String week) {
        return one(Tally.id(forum, week));
    }

    /** One read, however many there are. */
    private Map<String, Tally> named(String forum, Collection<String> names) {
        var found = new HashMap<String, Tally>();
        if (!names.isEmpty()) {
            int prefix = Tally.id(forum, "").length();
            byId(names.stream().map(each -> Tally.id(forum, each)).toList())
                    .forEach((id, tally) -> found.put(id.substring(prefix), tally));
        }
        return found;
    }

    private Tally one(String id) {
        Tally found = mongo.findById(id, Tally.class, Tally.COLLECTION);
        return found == null ? Tally.empty(id) : found;
    }

    /**
     * What a batch says of one partition.
     *
     * @param deltas in the order of the log
     */
    record Part(int partition, List<Delta> deltas) {}

    /**
     * Counts in what the tallies have not seen yet of these differences: one read and one bulk,
     * however many tallies and partitions there are.
     *
     * @param labels to note, by theme
     */
    void apply(List<Part> parts, Map<String, String> labels) {
        Set<String> concerned = new TreeSet<>();
        parts.forEach(
                part -> part.deltas().forEach(delta -> concerned.addAll(delta.byTally().keySet())));
        for (int i = 0; i < TRIES && !concerned.isEmpty(); i++) {
            Map<String, Tally> found = byId(concerned);
            concerned.stream().filter(id -> !found.containsKey(id)).forEach(this::create);
            if (found.size() == concerned.size() && applied(found.values(), parts, labels)) {
                return;
            }
        }
        if (!concerned.isEmpty()) {
            throw new OptimisticLockingFailureException(
                    "Tallies are counted by many: " + concerned);
        }
    }

    private Map<String, Tally> byId(Collection<String> ids) {
        return mongo.find(query(where("_id").in(ids)), Tally.class, Tally.COLLECTION).stream()
                .collect(Collectors.toMap(Tally::id, Function.identity()));
    }

    private boolean applied(
            Collection<Tally> tallies, List<Part> parts, Map<String, String> labels) {
        BulkOperations bulk = mongo.bulkOps(BulkMode.UNORDERED, Tally.COLLECTION);
        int updates = 0;
        for (Tally tally : tallies) {
            boolean all = tally.id().endsWith(":" + Tally.ALL);
            var counting = new Counting(tally, all ? labels : Map.of());
            parts.forEach(counting::take);
            if (counting.isNeeded()) {
                bulk.updateOne(counting.unchanged(), counting.update());
                updates++;
            }
        }
        return updates == 0 || bulk.execute().getMatchedCount() == updates;
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
