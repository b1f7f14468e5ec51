package org.parentvoice.notify.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * What waits was once noted in a collection of its own. On start what is left there goes to the
 * deliveries, with its schedule; else nobody would send it. Doing it again, or half and then again,
 * changes nothing.
 */
@Component
class OldQueue implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(OldQueue.class);
    private static final String COLLECTION = "queue";
    private static final int PAGE = 500;

    private final MongoTemplate mongo;

    OldQueue(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** When there are indexes, and before anything is sent. */
    @Override
    public void afterSingletonsInstantiated() {
        long moved = 0;
        List<Document> page = next();
        while (!page.isEmpty()) {
            move(page);
            moved += page.size();
            page = next();
        }
        moved += queueTheRest();
        if (moved > 0) {
            LOG.info("{} waiting mails from before are queued like the others now", moved);
        }
    }

    /**
     * A crash between two writes left deliveries without an entry, until the fan-out came by again:
     * it does not look for such any more.
     */
    private long queueTheRest() {
        // What waits has not ended, which is what there is an index for.
        var waiting = query(unqueued(where("endedAt").is(null)));
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, Delivery.class);
        List<Delivery> rest = mongo.find(waiting, Delivery.class);
        for (Delivery each : rest) {
            bulk.updateOne(
                    query(unqueued(where("_id").is(each.id()))),
                    new Update().set("queued", Queued.first(each.kind(), each.wantedAt())));
        }
        return rest.isEmpty() ? 0 : bulk.execute().getModifiedCount();
    }

    private static Criteria unqueued(Criteria which) {
        return which.and("state").is(DeliveryState.WAITING.name()).and("queued").is(null);
    }

    private List<Document> next() {
        return mongo.find(new Query().limit(PAGE), Document.class, COLLECTION);
    }

    private void move(List<Document> page) {
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, Delivery.class);
        for (Document entry : page) {
            var waiting = unqueued(where("_id").is(entry.getString("_id")));
            var place = new Document(entry);
            place.remove("_id");
            place.remove("_class");
            bulk.updateOne(query(waiting), new Update().set("queued", place));
        }
        bulk.execute();
        List<String> ids = page.stream().map(each -> each.getString("_id")).toList();
        mongo.remove(query(where("_id").in(ids)), COLLECTION);
    }
}
