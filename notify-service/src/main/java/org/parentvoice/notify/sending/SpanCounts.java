package org.parentvoice.notify.sending;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * How many mails all instances together send in a second or a minute by the clock: a document for
 * each provider and length, with the span it counts.
 */
@Component
class SpanCounts {

    private static final String COLLECTION = "sentBySpan";

    private final MongoTemplate mongo;

    SpanCounts(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * Counts one more, unless that would be too many.
     *
     * @param span a second or a minute
     * @return how long until there may be room for it; zero when it is counted
     */
    Duration take(String provider, Duration span, int atMost, Instant now) {
        long length = span.toMillis();
        Instant from = Instant.ofEpochMilli(now.toEpochMilli() / length * length);
        String id = provider + ":" + span;
        return isCounted(id, from, atMost) || isFirst(id, from) || isCounted(id, from, atMost)
                ? Duration.ZERO
                : Duration.between(now, from.plus(span));
    }

    private boolean isCounted(String id, Instant from, int atMost) {
        return mongo.updateFirst(
                                query(
                                        where("_id")
                                                .is(id)
                                                .and("from")
                                                .is(from)
                                                .and("sent")
                                                .lt(atMost)),
                                new Update().inc("sent", 1),
                                COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    /** The first of a new span; not when somebody else was, whose clock may be ahead of ours. */
    private boolean isFirst(String id, Instant from) {
        try {
            mongo.upsert(
                    query(where("_id").is(id).and("from").lt(from)),
                    new Update().set("from", from).set("sent", 1),
                    COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
