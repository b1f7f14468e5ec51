package org.parentvoice.notify.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.parentvoice.notify.follower.Frequency;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Mails owed before one mail carried several changes name theirs in {@code change}. On start they
 * are made like the others: those that wait would else end with nothing to tell of, and those that
 * were sent would count for nobody. Doing it again changes nothing.
 */
@Component
class OldDeliveries implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(OldDeliveries.class);
    private static final int PAGE = 500;

    private final MongoTemplate mongo;

    OldDeliveries(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** When there are indexes, and before anything is sent. */
    @Override
    public void afterSingletonsInstantiated() {
        List<Document> old = mongo.find(unchanged(), Document.class, "deliveries");
        for (int from = 0; from < old.size(); from += PAGE) {
            change(old.subList(from, Math.min(from + PAGE, old.size())));
        }
        if (!old.isEmpty()) {
            LOG.info("{} mails from before are like the others now", old.size());
        }
    }

    private static Query unchanged() {
        // Every id is greater than nothing: true for any of them, and answered by the index.
        var unchanged = query(where("change").gt(""));
        unchanged.fields().include("change", "follower", "follows", "owedAt", "wantedAt");
        return unchanged;
    }

    private void change(List<Document> page) {
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, Delivery.class);
        for (Document each : page) {
            var told =
                    new Told(
                            each.getString("change"),
                            each.getList("follows", String.class, List.of()),
                            frequency(each));
            bulk.updateOne(
                    query(where("_id").is(each.getString("_id")).and("tells").exists(false)),
                    new Update()
                            .set("owes", List.of(told.owedTo(each.getString("follower"))))
                            .set("tells", List.of(told)));
        }
        // A duplicate is owed in another mail already: this one has nothing to add.
        Inserts.unlessThere(bulk);
        mongo.updateMulti(
                query(where("_id").in(page.stream().map(each -> each.getString("_id")).toList())),
                new Update().unset("change"),
                Delivery.class);
    }

    private static Frequency frequency(Document delivery) {
        return instant(delivery, "wantedAt").isAfter(instant(delivery, "owedAt"))
                ? Frequency.DAILY
                : Frequency.IMMEDIATE;
    }

    private static Instant instant(Document delivery, String field) {
        return delivery.get(field, Date.class).toInstant();
    }
}
