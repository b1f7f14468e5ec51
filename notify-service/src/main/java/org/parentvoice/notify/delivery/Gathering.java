package org.parentvoice.notify.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.bulk.BulkWriteUpsert;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.parentvoice.notify.timing.Timing;
import org.springframework.data.mongodb.core.MongoTemplate;
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
        var updates =
                owed.stream()
                        .map(each -> owing(each, now, Objects.requireNonNull(at.get(each.key()))))
                        .toList();
        int atOnce = 0;
        // A duplicate is a mail that is closed already, or a change that is owed already.
        for (BulkWriteUpsert begun : Updates.unlessThere(mongo, updates).getUpserts()) {
            String key = owed.get(begun.getIndex()).key();
            missing.remove(key);
            atOnce += Delivery.isAtOnce(now, Objects.requireNonNull(at.get(key))) ? 1 : 0;
        }
        queue.wake();
        return atOnce;
    }

    /** Adds it to the mail of that instant if that is open, or begins the mail. */
    private UpdateOneModel<Document> owing(Owed each, Instant now, Instant wantedAt) {
        var open =
                new Document("_id", id(each.follower(), wantedAt))
                        .append("open", true)
                        .append("owes", new Document("$ne", each.key()));
        var begin =
                new Document("kind", DeliveryKind.CHANGE.name())
                        .append("follower", each.follower())
                        .append("forum", each.forum())
                        .append("follows", List.of())
                        .append("state", DeliveryState.WAITING.name())
                        .append("owedAt", now)
                        .append("wantedAt", wantedAt)
                        .append("queued", stored(place(now, wantedAt)));
        var add = new Document("owes", each.key()).append("tells", stored(each.told()));
        return new UpdateOneModel<>(
                open,
                new Document("$setOnInsert", begin).append("$push", add),
                new UpdateOptions().upsert(true));
    }

    private Object stored(Object value) {
        return Objects.requireNonNull(mongo.getConverter().convertToMongoType(value));
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
