package org.parentvoice.notify.change;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.notify.timing.Timing;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * The questions that are to be asked. All events of a commitment come in order, from one reader.
 */
@Component
class Reviews {

    /** Whoever reads the log anew after months does not ask about everything again. */
    private static final Duration TOO_LATE = Duration.ofDays(14);

    private final MongoTemplate mongo;
    private final Timing timing;
    private final Clock clock;

    Reviews(MongoTemplate mongo, Timing timing, Clock clock) {
        this.mongo = mongo;
        this.timing = timing;
        this.clock = clock;
    }

    /** A commitment has this status now. */
    void moved(Change change, long sequence) {
        @Nullable Review known = mongo.findById(change.commitment(), Review.class);
        if (known == null || known.sequence() < sequence) {
            mongo.save(new Review(change.commitment(), change.id(), askAt(change), sequence));
        }
    }

    List<Review> due(int atMost) {
        return mongo.find(
                query(where("askAt").lte(clock.instant())).with(Sort.by("askAt")).limit(atMost),
                Review.class);
    }

    /** They were asked. Nothing happens when it has moved on meanwhile. */
    void asked(Review review) {
        mongo.updateFirst(
                query(where("_id").is(review.id()).and("change").is(review.change())),
                new Update().unset("askAt"),
                Review.class);
    }

    private @Nullable Instant askAt(Change change) {
        Instant askAt = change.happenedAt().plus(timing.askAfter());
        return change.status().equals("delivered") && askAt.isAfter(clock.instant().minus(TOO_LATE))
                ? askAt
                : null;
    }
}
