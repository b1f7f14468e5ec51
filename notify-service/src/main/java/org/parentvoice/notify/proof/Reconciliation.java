package org.parentvoice.notify.proof;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parentvoice.notify.change.Change;
import org.parentvoice.notify.delivery.Delivery;
import org.parentvoice.notify.delivery.DeliveryState;
import org.parentvoice.notify.delivery.Queued;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Compares what should agree: changes, deliveries and the queue. Changes nothing. */
@Component
class Reconciliation {

    /** What is younger may still be on its way from one document to the other. */
    private static final Duration SETTLED = Duration.ofMinutes(10);

    /** What was due so long ago and not even tried is not on any schedule. */
    private static final Duration LATE = Duration.ofDays(1);

    private static final Duration LOOKED_AT = Duration.ofDays(12);
    private static final int PAGE = 500;

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
        var old = where("state").is(DeliveryState.WAITING.name()).and("owedAt").lt(settled(now));
        List<String> suspects = new ArrayList<>();
        try (Stream<Delivery> found = mongo.stream(query(old), Delivery.class)) {
            inPages(found.map(Delivery::id), page -> suspects.addAll(absent(page)));
        }
        // A mail may have left while we looked.
        return suspects.stream()
                .filter(
                        id -> {
                            @Nullable Delivery delivery = mongo.findById(id, Delivery.class);
                            return delivery != null && delivery.state() == DeliveryState.WAITING;
                        })
                .toList();
    }

    private List<String> absent(List<String> ids) {
        List<String> there =
                mongo.find(query(where("_id").in(ids)), Queued.class).stream()
                        .map(Queued::id)
                        .toList();
        return ids.stream().filter(id -> !there.contains(id)).toList();
    }

    private List<String> queuedForNothing(Instant now) {
        List<String> wrong = new ArrayList<>();
        try (Stream<Queued> found =
                mongo.stream(query(where("dueAt").lt(now.plus(LOOKED_AT))), Queued.class)) {
            inPages(found.map(Queued::id), page -> wrong.addAll(endedOrUnknown(page, now)));
        }
        return wrong;
    }

    private List<String> endedOrUnknown(List<String> ids, Instant now) {
        Map<String, Delivery> deliveries =
                mongo.find(query(where("_id").in(ids)), Delivery.class).stream()
                        .collect(Collectors.toMap(Delivery::id, Function.identity()));
        return ids.stream()
                .filter(id -> isForNothing(deliveries.get(id), now))
                .filter(id -> mongo.findById(id, Queued.class) != null)
                .toList();
    }

    private static boolean isForNothing(@Nullable Delivery delivery, Instant now) {
        if (delivery == null) {
            return true;
        }
        Instant ended = delivery.endedAt();
        return delivery.state() != DeliveryState.WAITING
                && (ended == null || ended.isBefore(settled(now)));
    }

    private List<String> notTried(Instant now) {
        return mongo.find(query(where("dueAt").lt(now.minus(LATE))), Queued.class).stream()
                .map(Queued::id)
                .toList();
    }

    private static Instant settled(Instant now) {
        return now.minus(SETTLED);
    }

    private static void inPages(Stream<String> ids, Consumer<List<String>> each) {
        var page = new ArrayList<String>(PAGE);
        ids.forEach(
                id -> {
                    page.add(id);
                    if (page.size() == PAGE) {
                        each.accept(List.copyOf(page));
                        page.clear();
                    }
                });
        if (!page.isEmpty()) {
            each.accept(List.copyOf(page));
        }
    }
}
