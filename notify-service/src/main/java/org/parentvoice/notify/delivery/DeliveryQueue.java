package org.parentvoice.notify.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.UpdateOneModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * The deliveries that wait.
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

    /**
     * Takes what is due, for a while; nobody else gets it until then. It is closed to further
     * changes, and one that a change was added to in this very moment is left for the next time.
     *
     * @param inHand the lease of what the same sender has still to finish, even if it is over
     */
    public List<Delivery> take(int atMost, Duration lease, @Nullable String inHand) {
        Instant now = clock.instant();
        List<Delivery> found = due(atMost, now, inHand);
        if (found.isEmpty()) {
            return found;
        }
        String mine = UUID.randomUUID().toString();
        Instant until = now.plus(lease);
        var updates = found.stream().map(each -> taking(each, mine, until)).toList();
        if (Updates.write(mongo, updates).getModifiedCount() == found.size()) {
            // Nobody else took any of them.
            return found.stream().map(each -> each.taken(mine, until)).toList();
        }
        return mongo.find(
                query(where("_id").in(ids(found)).and("queued.lease").is(mine)), Delivery.class);
    }

    /** In the order of their priorities, one question each: so an index answers in this order. */
    private List<Delivery> due(int atMost, Instant now, @Nullable String inHand) {
        var found = new ArrayList<Delivery>();
        for (int priority : DeliveryKind.PRIORITIES) {
            if (found.size() < atMost) {
                var due =
                        query(
                                        where("queued.priority")
                                                .is(priority)
                                                .and("queued.dueAt")
                                                .lte(now)
                                                .and("state")
                                                .is(DeliveryState.WAITING.name())
                                                .and("queued.lease")
                                                .ne(inHand == null ? "" : inHand))
                                .with(Sort.by("queued.dueAt"))
                                .limit(atMost - found.size());
                found.addAll(mongo.find(due, Delivery.class));
            }
        }
        return found;
    }

    /** If it is still as it was found. */
    private static UpdateOneModel<Document> taking(Delivery found, String lease, Instant until) {
        var same = new Document("_id", found.id()).append("queued.dueAt", found.place().dueAt());
        var set = new Document("queued.dueAt", until).append("queued.lease", lease);
        if (found.isOpen()) {
            same.append("owes", new Document("$size", Objects.requireNonNull(found.owes()).size()));
            set.append("open", false);
        }
        return new UpdateOneModel<>(
                same, new Document("$set", set).append("$inc", new Document("queued.taken", 1)));
    }

    /**
     * Keeps what was taken for a while longer.
     *
     * @return how many of them were still there to be kept
     */
    public long keep(Collection<String> ids, String lease, Duration duration) {
        if (ids.isEmpty()) {
            return 0;
        }
        return mongo.updateMulti(
                        held(ids, lease),
                        new Update().set("queued.dueAt", clock.instant().plus(duration)),
                        Delivery.class)
                .getMatchedCount();
    }

    /** Gives back what was taken and not tried. */
    public void giveBack(Collection<String> ids, String lease) {
        if (!ids.isEmpty()) {
            mongo.updateMulti(
                    held(ids, lease),
                    new Update().set("queued.dueAt", clock.instant()).unset("queued.lease"),
                    Delivery.class);
        }
    }

    /** To be tried again later. */
    public void again(String id, int attempts, Instant dueAt) {
        mongo.updateFirst(
                query(where("_id").is(id).and("state").is(DeliveryState.WAITING.name())),
                new Update()
                        .set("queued.dueAt", dueAt)
                        .set("queued.attempts", attempts)
                        .unset("queued.lease"),
                Delivery.class);
    }

    /** How many are owed by now and not sent. */
    public long waiting() {
        return mongo.count(query(where("queued.wantedAt").lte(clock.instant())), Delivery.class);
    }

    /** What has ended has no lease, and must not be queued again by who still has it in hand. */
    private static Query held(Collection<String> ids, String lease) {
        return query(where("_id").in(ids).and("queued.lease").is(lease));
    }

    private static List<String> ids(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::id).toList();
    }
}
