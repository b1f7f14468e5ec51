package org.parentvoice.notify.sending;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.LocalDate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** How many mails were sent in a day, by all instances and over restarts. */
@Component
class DayCounts {

    private static final String COLLECTION = "sentByDay";

    private final MongoTemplate mongo;
    private final Clock clock;

    DayCounts(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Counts one more, unless that would be too many. */
    boolean take(String provider, LocalDate day, int atMost) {
        String id = provider + ":" + day;
        while (true) {
            try {
                @Nullable Document counted =
                        mongo.findAndModify(
                                query(where("_id").is(id)),
                                new Update().inc("sent", 1).setOnInsert("at", clock.instant()),
                                FindAndModifyOptions.options().returnNew(true).upsert(true),
                                Document.class,
                                COLLECTION);
                return counted != null && counted.get("sent", Number.class).intValue() <= atMost;
            } catch (DuplicateKeyException e) {
                // Two began the day at once; the second time it is there.
            }
        }
    }
}
