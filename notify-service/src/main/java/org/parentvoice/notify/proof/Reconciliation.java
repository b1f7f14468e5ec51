package org.parentvoice.notify.proof;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.parentvoice.notify.change.Change;
import org.parentvoice.notify.delivery.DeliveryState;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Compares what should agree: changes, deliveries and what of them waits. Changes nothing. */
@Component
class Reconciliation {

    /** What is younger may still be on its way from one document to the other. */
    private static final Duration SETTLED = Duration.ofMinutes(10);

    /** What was due so long ago and not even tried is not on any schedule. */
    private static final Duration LATE = Duration.ofDays(1);

    private static final Duration LOOKED_AT = Duration.ofDays(12);
    private static final String DELIVERIES = "deliveries";

    private final MongoTemplate mongo;
    private final Clock clock;

    Reconciliation(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** The ids that do not agree, by what is wrong with them. */
    Map<String, List<String>> differences() {
        Instant now = clock.instant();
        var all = new TreeMap<String, List<String>>();
        all.put("change-not-fanned-out", notFannedOut(now));
        all.put("delivery-not-queued", notQueued(now));
        all.put("queued-and-not-waiting", queuedForNothing(now));
        all.put("queued-and-not-tried", notTried(now));
        all.values().removeIf(List::isEmpty);
        return all;
    }

    private List<String> notFannedOut(Instant now) {
        var recent = where("happenedAt").gt(now.minus(LOOKED_AT)).lt(now.minus(SETTLED));
        return mongo.find(query(recent), Change.class).stream()
                .filter(change -> change.fannedOutAt() == null)
                .map(Change::id)
                .toList();
    }

    private List<String> notQueued(Instant now) {
        // What waits has not ended, which is what there is an index for.
        return ids(
                where("endedAt")
                        .is(null)
                        .and("state")
                        .is(DeliveryState.WAITING.name())
                        .and("queued")
                        .is(null)
                        .and("owedAt")
                        .lt(settled(now)));
    }

    private List<String> queuedForNothing(Instant now) {
        return ids(
                where("queued.wantedAt")
                        .lt(now.plus(LOOKED_AT))
                        .and("state")
                        .ne(DeliveryState.WAITING.name()));
    }

    private List<String> notTried(Instant now) {
        return ids(
                where("queued.wantedAt")
                        .lt(now.minus(LATE))
                        .and("queued.dueAt")
                        .lt(now.minus(LATE)));
    }

    private List<String> ids(Criteria which) {
        var wanted = query(which);
        wanted.fields().include("_id");
        return mongo.find(wanted, Document.class, DELIVERIES).stream()
                .map(each -> each.getString("_id"))
                .toList();
    }

    private static Instant settled(Instant now) {
        return now.minus(SETTLED);
    }
}
