package org.parentvoice.notify.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.UpdateOneModel;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Every mail that is or was owed. */
@Component
public class Deliveries {

    private static final String MAIL = "mail";
    private static final String QUEUED = "queued";

    private final MongoTemplate mongo;
    private final DeliveryQueue queue;
    private final Windows windows;
    private final MailIds ids;

    Deliveries(MongoTemplate mongo, DeliveryQueue queue, Windows windows, MailIds ids) {
        this.mongo = mongo;
        this.queue = queue;
        this.windows = windows;
        this.ids = ids;
    }

    /** Writes down that these are owed. What was owed before stays as it is. */
    public void owe(List<Delivery> deliveries) {
        Inserts.unlessThere(mongo, deliveries, Delivery.class);
        queue.wake();
    }

    /** Every mail to this follower that is remembered, oldest first. */
    public List<Delivery> to(String follower) {
        return mongo.find(query(where("follower").is(follower)), Delivery.class).stream()
                .sorted(Comparator.comparing(Delivery::owedAt))
                .toList();
    }

    public Optional<Delivery> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Delivery.class));
    }

    /**
     * The mails that are or were to tell of this change at once, and did not. Read as it goes; to
     * be closed.
     */
    public Stream<Delivery> untold(String change) {
        var missed = List.of(DeliveryState.WAITING.name(), DeliveryState.FAILED.name());
        var mails =
                where("tells.change")
                        .is(change)
                        .and("state")
                        .in(missed)
                        .and("kind")
                        .is(DeliveryKind.CHANGE.name());
        return mongo.stream(query(mails), Delivery.class).filter(Delivery::atOnce);
    }

    /** Whether somebody was sent a mail that tells of this change. */
    public boolean isTold(String change) {
        return mongo.exists(
                query(
                        where("tells.change")
                                .is(change)
                                .and("state")
                                .is(DeliveryState.SENT.name())
                                .and("kind")
                                .is(DeliveryKind.CHANGE.name())),
                Delivery.class);
    }

    /** When the last mail about changes went to this follower, or the next one is to go. */
    public Optional<Instant> mailAt(String follower) {
        return Optional.ofNullable(windows.of(List.of(follower)).get(follower));
    }

    /** Notes that these were sent. To note it again changes nothing. */
    public void sent(List<Sent> mails) {
        Updates.write(mongo, mails.stream().map(this::noting).toList());
    }

    private UpdateOneModel<Document> noting(Sent mail) {
        Delivery delivery = mail.delivery();
        var set =
                new Document("state", DeliveryState.SENT.name())
                        .append("endedAt", mail.at())
                        // What a report about it that comes back will call it.
                        .append(MAIL, ids.of(delivery.id()));
        if (mail.told().size() < delivery.told().size()) {
            set.append("tells", mongo.getConverter().convertToMongoType(mail.told()));
        }
        return new UpdateOneModel<>(
                new Document("_id", delivery.id()),
                new Document("$set", set).append("$unset", new Document(QUEUED, "")));
    }

    /** Notes how it ended, but for those that were sent. */
    public void ended(String id, DeliveryState state, @Nullable Integer reply, Instant now) {
        var update = new Update().set("state", state).set("endedAt", now).unset(QUEUED);
        if (reply != null) {
            update.set("reply", reply);
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
        mongo.remove(query(where("follower").is(follower)), Delivery.class);
        windows.forget(follower);
    }

    /** Forgets what ended before this. */
    public void forgetEnded(Instant before) {
        mongo.remove(query(where("endedAt").lt(before)), Delivery.class);
        windows.forgetBefore(before);
    }
}
