package org.parentvoice.notify.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * The deliveries that wait, apart from those that ended: looking for work costs what is waiting,
 * not what was ever sent.
 *
 * <p>Taking is by compare-and-set on {@code dueAt}, many at once: one round trip for a whole slice,
 * where a {@code findAndModify} needs one for each.
 */
@Component
public class DeliveryQueue {

    private final MongoTemplate mongo;
    private final Clock clock;
    private final Semaphore added = new Semaphore(0);

    DeliveryQueue(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * @param settle how long what is wanted at once waits for more of the same
     */
    void add(List<Delivery> deliveries, Duration settle) {
        List<Queued> entries = deliveries.stream().map(each -> Queued.of(each, settle)).toList();
        Inserts.unlessThere(mongo, entries, Queued.class);
        wake();
    }

    /** Ends the wait of whoever waits for more. */
    public void wake() {
        added.release();
    }

    /** Waits until something is added, but not longer than this. */
    public void await(Duration atMost) throws InterruptedException {
        if (added.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            added.drainPermits();
        }
    }

    /** Takes what is due, for a while; nobody else gets it until then. */
    public List<Queued> take(int atMost, Duration lease) {
        Instant now = clock.instant();
        var due = query(where("dueAt").lte(now)).with(Sort.by("priority", "dueAt")).limit(atMost);
        List<Queued> found = mongo.find(due, Queued.class);
        if (found.isEmpty()) {
            return found;
        }
        String mine = UUID.randomUUID().toString();
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, Queued.class);
        for (Queued each : found) {
            bulk.updateOne(
                    query(where("_id").is(each.id()).and("dueAt").is(each.dueAt())),
                    new Update().set("dueAt", now.plus(lease)).set("lease", mine).inc("taken", 1));
        }
        if (bulk.execute().getModifiedCount() == found.size()) {
            // Nobody else took any of them.
            return found.stream().map(each -> each.taken(mine, now.plus(lease))).toList();
        }
        return mongo.find(query(where("_id").in(ids(found))), Queued.class).stream()
                .filter(each -> mine.equals(each.lease()))
                .toList();
    }

    /** Keeps what was taken for a while longer. */
    public void keep(Collection<String> ids, Duration lease) {
        move(ids, clock.instant().plus(lease));
    }

    /** Gives back what was taken and not tried. */
    public void giveBack(Collection<String> ids) {
        move(ids, clock.instant());
    }

    /** To be tried again later. */
    public void again(String id, int attempts, Instant dueAt) {
        mongo.updateFirst(
                query(where("_id").is(id)),
                new Update().set("dueAt", dueAt).set("attempts", attempts),
                Queued.class);
    }

    /** These have ended. */
    public void remove(Collection<String> ids) {
        if (!ids.isEmpty()) {
            mongo.remove(query(where("_id").in(ids)), Queued.class);
        }
    }

    /** How many are owed by now and not sent. */
    public long waiting() {
        return mongo.count(query(where("wantedAt").lte(clock.instant())), Queued.class);
    }

    private void move(Collection<String> ids, Instant dueAt) {
        if (!ids.isEmpty()) {
            mongo.updateMulti(
                    query(where("_id").in(ids)), new Update().set("dueAt", dueAt), Queued.class);
        }
    }

    private static List<String> ids(List<Queued> entries) {
        return entries.stream().map(Queued::id).toList();
    }
}
