package org.parentvoice.notify.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Every mail that is or was owed. */
@Component
public class Deliveries {

    private static final String MAIL = "mail";

    private final MongoTemplate mongo;
    private final DeliveryQueue queue;
    private final MailIds ids;

    Deliveries(MongoTemplate mongo, DeliveryQueue queue, MailIds ids) {
        this.mongo = mongo;
        this.queue = queue;
        this.ids = ids;
    }

    /**
     * Writes down that these are owed, and queues them. What was owed before stays as it is; if it
     * still waits and a crash kept it out of the queue, it is queued now.
     */
    public void owe(List<Delivery> deliveries) {
        Set<String> known = Inserts.missing(mongo, deliveries, Delivery::id, Delivery.class);
        Set<String> ended = known.isEmpty() ? Set.of() : ended(known);
        queue.add(deliveries.stream().filter(each -> !ended.contains(each.id())).toList());
    }

    public List<Delivery> find(Collection<String> ids) {
        return mongo.find(query(where("_id").in(ids)), Delivery.class);
    }

    /** Notes how it ended. */
    public void ended(String id, DeliveryState state, @Nullable Integer reply, Instant now) {
        var update = new Update().set("state", state).set("endedAt", now);
        if (reply != null) {
            update.set("reply", reply);
        }
        if (state == DeliveryState.SENT) {
            // What a report about it that comes back will call it.
            update.set(MAIL, ids.of(id));
        }
        mongo.updateFirst(query(where("_id").is(id)), update, Delivery.class);
    }

    /** The delivery whose mail has this id, if it was sent and is remembered. */
    public Optional<Delivery> ofMail(String mailId) {
        return Optional.ofNullable(mongo.findOne(query(where(MAIL).is(mailId)), Delivery.class));
    }

    /** It was sent, and then came back. */
    public void cameBack(String id) {
        mongo.updateFirst(
                query(where("_id").is(id).and("state").is(DeliveryState.SENT.name())),
                new Update().set("state", DeliveryState.FAILED),
                Delivery.class);
    }

    /** Forgets every mail to this follower. */
    public void forget(String follower) {
        var theirs = query(where("follower").is(follower));
        queue.remove(mongo.find(theirs, Delivery.class).stream().map(Delivery::id).toList());
        mongo.remove(theirs, Delivery.class);
    }

    /** Forgets what ended before this. */
    public void forgetEnded(Instant before) {
        mongo.remove(query(where("endedAt").lt(before)), Delivery.class);
    }

    private Set<String> ended(Set<String> ids) {
        return find(ids).stream()
                .filter(each -> each.state() != DeliveryState.WAITING)
                .map(Delivery::id)
                .collect(Collectors.toSet());
    }
}
