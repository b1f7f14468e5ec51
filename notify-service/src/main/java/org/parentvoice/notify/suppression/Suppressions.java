package org.parentvoice.notify.suppression;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The addresses that get no mail. Every change is one update of one document. */
@Component
public class Suppressions {

    /** How often we ask whether an address works by now. */
    private static final Duration ASK_AGAIN = Duration.ofDays(7);

    private final MongoTemplate mongo;

    Suppressions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Why this one gets no mail, if it gets none. */
    public Optional<Suppression> of(String follower) {
        return Optional.ofNullable(mongo.findById(follower, Suppression.class));
    }

    /** Those of these that get no mail. */
    public Map<String, Suppression> among(Collection<String> followers) {
        return followers.isEmpty()
                ? Map.of()
                : mongo.find(query(where("_id").in(followers)), Suppression.class).stream()
                        .collect(Collectors.toMap(Suppression::id, Function.identity()));
    }

    /**
     * No more mail to this address. A complaint outranks the other reasons; among those the first
     * stays.
     */
    public void add(String follower, Reason reason, @Nullable String status, Instant now) {
        var update = new Update().setOnInsert("since", now);
        if (reason == Reason.COMPLAINED) {
            update.set("reason", reason);
        } else {
            update.setOnInsert("reason", reason).setOnInsert("status", status);
        }
        try {
            mongo.upsert(query(where("_id").is(follower)), update, Suppression.class);
        } catch (DuplicateKeyException e) {
            // Somebody else was quicker; what is left to do is done to what they wrote.
            mongo.updateFirst(query(where("_id").is(follower)), update, Suppression.class);
        }
    }

    /**
     * Whether this mail may go out all the same, since a person asked to follow with this address.
     * Once a week at most, and never after a complaint.
     *
     * @param delivery the mail; what was allowed once stays allowed for its repeats
     */
    public boolean mayAskAgain(Suppression suppression, String delivery, Instant now) {
        if (suppression.reason() == Reason.COMPLAINED) {
            return false;
        }
        var free =
                new Criteria()
                        .orOperator(
                                where("askedAt").is(null),
                                where("askedAt").lt(now.minus(ASK_AGAIN)));
        var same = where("_id").is(suppression.id()).and("reason").ne(Reason.COMPLAINED.name());
        boolean claimed =
                mongo.updateFirst(
                                        query(new Criteria().andOperator(same, free)),
                                        new Update().set("askedAt", now).set("askedBy", delivery),
                                        Suppression.class)
                                .getMatchedCount()
                        == 1;
        return claimed || delivery.equals(suppression.askedBy());
    }

    /** Somebody pressed the button in our mail, so it arrived. */
    public void proved(String follower) {
        mongo.remove(
                query(where("_id").is(follower).and("reason").ne(Reason.COMPLAINED.name())),
                Suppression.class);
    }

    /** Lifts it, whatever the reason; false when there was none. */
    boolean lift(String follower) {
        return mongo.remove(query(where("_id").is(follower)), Suppression.class).getDeletedCount()
                == 1;
    }

    /**
     * Lifts those for this reason that were added then or later.
     *
     * @return how many
     */
    long lift(Reason reason, Instant since) {
        return mongo.remove(
                        query(where("reason").is(reason.name()).and("since").gte(since)),
                        Suppression.class)
                .getDeletedCount();
    }

    /** How many there are for each reason. */
    Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        for (Reason reason : Reason.values()) {
            counts.put(
                    reason.word(),
                    mongo.count(query(where("reason").is(reason.name())), Suppression.class));
        }
        return counts;
    }
}
