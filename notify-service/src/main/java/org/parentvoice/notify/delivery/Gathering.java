package org.parentvoice.notify.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.bulk.BulkWriteUpsert;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parentvoice.notify.timing.Timing;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Puts what followers are owed into their next mails. A delivery names the changes it carries, and
 * a unique index over all deliveries holds each pair of change and follower once: owing it again,
 * half-way through or on two machines, adds nothing. To add a change is one atomic update of a
 * delivery that is still open; a sender closes it first, and then the change goes into the next.
 */
@Component
public class Gathering {

    private final MongoTemplate mongo;
    private final DeliveryQueue queue;
    private final Slots slots;
    private final Timing timing;
    private final Clock clock;

    Gathering(MongoTemplate mongo, DeliveryQueue queue, Slots slots, Timing timing, Clock clock) {
        this.mongo = mongo;
        this.queue = queue;
        this.slots = slots;
        this.timing = timing;
        this.clock = clock;
    }

    /**
     * Writes down that these are owed, in mails that wait to be sent.
     *
     * @return how many of them are told about at once
     */
    public int owe(List<Owed> owed) {
        var missing = new LinkedHashMap<String, Owed>();
        owed.forEach(each -> missing.put(each.key(), each));
        int atOnce = found(missing);
        var tried = new HashMap<String, Instant>();
        while (!missing.isEmpty()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Map<String, Instant> at = slots.of(missing.values(), tried, now);
            atOnce += add(missing, at, now) + found(missing);
            missing.keySet().forEach(key -> tried.put(key, Objects.requireNonNull(at.get(key))));
        }
        return atOnce;
    }

    /** Owes them, and takes out those for whom that began a mail. */
    private int add(Map<String, Owed> missing, Map<String, Instant> at, Instant now) {
        List<Owed> owed = List.copyOf(missing.values());
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, Delivery.class);
        for (Owed each : owed) {
            Instant wantedAt = Objects.requireNonNull(at.get(each.key()));
            var open =
                    where("_id")
                            .is(id(each.follower(), wantedAt))
                            .and("open")
                            .is(true)
                            .and("owes")
                            .ne(each.key());
            bulk.upsert(
                    query(open),
                    new Update()
                            .setOnInsert("kind", DeliveryKind.CHANGE)
                            .setOnInsert("follower", each.follower())
                            .setOnInsert("forum", each.forum())
                            .setOnInsert("follows", List.of())
                            .setOnInsert("state", DeliveryState.WAITING)
                            .setOnInsert("owedAt", now)
                            .setOnInsert("wantedAt", wantedAt)
                            .setOnInsert("queued", place(now, wantedAt))
                            .push("owes", each.key())
                            .push("tells", each.told()));
        }
        int atOnce = 0;
        // A duplicate is a mail that is closed already, or a change that is owed already.
        for (BulkWriteUpsert begun : Inserts.unlessThere(bulk).getUpserts()) {
            String key = owed.get(begun.getIndex()).key();
            missing.remove(key);
            atOnce += Delivery.isAtOnce(now, Objects.requireNonNull(at.get(key))) ? 1 : 0;
        }
        queue.wake();
        return atOnce;
    }

    private Queued place(Instant now, Instant wantedAt) {
        return Queued.settling(DeliveryKind.CHANGE, now, wantedAt, timing.settle());
    }

    /** Takes out what is owed by now, and counts what of it is at once. */
    private int found(Map<String, Owed> missing) {
        if (missing.isEmpty()) {
            return 0;
        }
        int atOnce = 0;
        for (Delivery each :
                mongo.find(query(where("owes").in(missing.keySet())), Delivery.class)) {
            for (String key : each.owes() == null ? List.<String>of() : each.owes()) {
                atOnce += missing.remove(key) != null && each.atOnce() ? 1 : 0;
            }
        }
        return atOnce;
    }

    /** One mail per follower and instant. */
    static String id(String follower, Instant wantedAt) {
        return "CHANGE:" + follower + ":" + wantedAt.toEpochMilli();
    }
}
