package org.parentvoice.themes.learning;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** When models were trained. One document, leased by whoever trains: there is one at a time. */
@Repository
class Trainings {

    private static final String ID = "training";
    private static final Query ONE = query(where("_id").is(ID));

    private final MongoTemplate mongo;
    private final Clock clock;

    Trainings(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * The training that runs, or the last one.
     *
     * @param leasedUntil null when none runs; in the past when its process was killed
     * @param learntUntil corrections made up to then were in the last one that came to an end
     * @param endedAt of the last one, whatever came of it
     * @param seconds it took
     */
    @Document("trainings")
    record Training(
            @Id String id,
            @Nullable Instant leasedUntil,
            @Nullable Instant startedAt,
            @Nullable String by,
            @Nullable Instant learntUntil,
            @Nullable Instant endedAt,
            @Nullable TrainingOutcome outcome,
            @Nullable Long seconds) {

        boolean runs(Instant now) {
            return leasedUntil != null && leasedUntil.isAfter(now);
        }
    }

    Training last() {
        @Nullable Training found = mongo.findOne(ONE, Training.class);
        return found == null ? new Training(ID, null, null, null, null, null, null, null) : found;
    }

    /** Begins one, unless one runs. */
    Optional<Training> begin(String by, Duration lease) {
        Instant now = now();
        try {
            mongo.insert(new Training(ID, null, null, null, null, null, null, null));
        } catch (DuplicateKeyException e) {
            // It was there, as nearly always.
        }
        Query free =
                query(
                        where("_id")
                                .is(ID)
                                .orOperator(
                                        new Criteria("leasedUntil").is(null),
                                        new Criteria("leasedUntil").lt(now)));
        return Optional.ofNullable(
                mongo.findAndModify(
                        free,
                        new Update()
                                .set("leasedUntil", now.plus(lease))
                                .set("startedAt", now)
                                .set("by", by),
                        FindAndModifyOptions.options().returnNew(true),
                        Training.class));
    }

    /** It came to an end: a model came of it, or none will if it is tried again at once. */
    void ended(Training training, TrainingOutcome outcome, Instant learntUntil, long seconds) {
        var update =
                new Update()
                        .unset("leasedUntil")
                        .set("endedAt", now())
                        .set("outcome", outcome)
                        .set("seconds", seconds);
        if (outcome.hasModel()) {
            update.set("learntUntil", learntUntil);
        }
        mongo.updateFirst(own(training), update, Training.class);
    }

    /** It was broken off, as if it had never begun. */
    void brokenOff(Training training) {
        mongo.updateFirst(own(training), new Update().unset("leasedUntil"), Training.class);
    }

    private static Query own(Training training) {
        return query(where("_id").is(ID).and("startedAt").is(training.startedAt()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
