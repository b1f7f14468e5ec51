package org.parentvoice.intake.view;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.parentvoice.intake.feedback.Feedback;
import org.parentvoice.intake.feedback.FeedbackErased;
import org.parentvoice.intake.feedback.FeedbackLog;
import org.parentvoice.kit.consumer.EventHandler;
import org.parentvoice.kit.consumer.EventReader;
import org.parentvoice.kit.consumer.ReceivedEvent;
import org.parentvoice.kit.consumer.RejectedEventException;
import org.parentvoice.kit.meter.StageLatency;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Our own view of our own topic. Every write is by id and the same when it is repeated. */
public final class FeedbackViews implements EventHandler {

    private final MongoTemplate mongo;
    private final StageLatency latency;

    FeedbackViews(MongoTemplate mongo, StageLatency latency) {
        this.mongo = mongo;
        this.latency = latency;
    }

    /** The feedback with this id, erased or not. */
    public Optional<StoredFeedback> find(String id) {
        return Optional.ofNullable(mongo.findById(id, StoredFeedback.class));
    }

    /** Those of these that are or were here, with where they came from and nothing else. */
    public List<KnownFeedback> known(Collection<String> ids) {
        var query = query(where("_id").in(ids));
        query.fields().include("_id", "feedback.provenance.importId");
        return mongo.find(query, org.bson.Document.class, "feedback").stream()
                .map(KnownFeedback::of)
                .toList();
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        BulkOperations writes = mongo.bulkOps(BulkMode.ORDERED, StoredFeedback.class);
        int count = 0;
        for (ReceivedEvent event : events) {
            switch (event.type()) {
                case FeedbackLog.RECEIVED -> received(event, writes);
                case FeedbackLog.ERASED -> erased(event, writes);
                default -> count--;
            }
            count++;
        }
        if (count > 0) {
            writes.execute();
        }
        events.stream()
                .filter(event -> event.type().equals(FeedbackLog.RECEIVED))
                .forEach(event -> latency.done(event.time()));
    }

    /** Only the first one counts: what was erased stays erased when it comes again. */
    private static void received(ReceivedEvent event, BulkOperations writes) {
        Feedback feedback = EventReader.read(event, Feedback.class);
        if (feedback.forum() == null || feedback.text() == null || feedback.receivedAt() == null) {
            throw new RejectedEventException(
                    event, "forum, text or time is missing", new IllegalArgumentException());
        }
        writes.upsert(
                byId(event),
                new Update()
                        .setOnInsert("forum", feedback.forum())
                        .setOnInsert("feedback", feedback));
    }

    private static void erased(ReceivedEvent event, BulkOperations writes) {
        FeedbackErased erased = EventReader.read(event, FeedbackErased.class);
        writes.upsert(
                byId(event),
                new Update()
                        .set("forum", erased.forum())
                        .set("erasedAt", erased.erasedAt())
                        .set("erasedBy", erased.by())
                        .unset("feedback"));
    }

    private static Query byId(ReceivedEvent event) {
        return query(where("_id").is(event.key()));
    }
}
