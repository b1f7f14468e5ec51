package org.parentvoice.notify.sending;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.meter.BackgroundLooks;
import org.parentvoice.kit.meter.Latest;
import org.springframework.dao.DataAccessException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Stops all sending, in all instances, until it is put back. What is owed is kept. */
@Component
class SendingSwitch {

    private static final String ID = "sending";
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final MongoTemplate mongo;
    private final Clock clock;
    private volatile State last = State.ON;
    private volatile Instant lookedAt = Instant.MIN;

    SendingSwitch(MongoTemplate mongo, Clock clock, BackgroundLooks looks, MeterRegistry meters) {
        this.mongo = mongo;
        this.clock = clock;
        Latest<State> looked = looks.add(this::look);
        Gauge.builder("parentvoice.sending.paused", looked, it -> it.number(SendingSwitch::number))
                .description("1 while an operator has stopped all mail")
                .register(meters);
    }

    /**
     * How the switch stands.
     *
     * @param reason why it was paused
     * @param since when it was last moved, or null when it never was
     */
    @Document("switches")
    record State(@Id String id, boolean paused, @Nullable String reason, @Nullable Instant since) {

        static final State ON = new State(ID, false, null, null);
    }

    /**
     * As it was a second ago at most, or as last seen while the store is away: it is asked no more
     * often then, since each question may wait for seconds.
     */
    State state() {
        if (isOld()) {
            lookIfOld();
        }
        return last;
    }

    private boolean isOld() {
        return lookedAt.isBefore(clock.instant().minus(LOOK_EVERY));
    }

    private synchronized void lookIfOld() {
        // Whoever waited for another's look has its answer.
        if (isOld()) {
            try {
                look();
            } catch (DataAccessException e) {
                lookedAt = clock.instant();
            }
        }
    }

    /** One at a time, or a slow answer from before a pause would be put over a later one. */
    private synchronized State look() {
        State found = mongo.findById(ID, State.class);
        State now = found == null ? State.ON : found;
        last = now;
        lookedAt = clock.instant();
        return now;
    }

    private static double number(State state) {
        return state.paused() ? 1 : 0;
    }

    synchronized State set(boolean paused, @Nullable String reason) {
        Instant now = clock.instant();
        mongo.upsert(
                query(where("_id").is(ID)),
                new Update().set("paused", paused).set("reason", reason).set("since", now),
                State.class);
        lookedAt = Instant.MIN;
        return new State(ID, paused, reason, now);
    }
}
