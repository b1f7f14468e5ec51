package org.parentvoice.notify.follower;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** The followers; every change is to one document, guarded by its version. */
@Component
public class Followers {

    private final MongoTemplate mongo;

    Followers(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Optional<Follower> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Follower.class));
    }

    /** Those of these that are there, by id. */
    public Map<String, Follower> find(Collection<String> ids) {
        return mongo.find(query(where("_id").in(ids)), Follower.class).stream()
                .collect(Collectors.toMap(Follower::id, Function.identity()));
    }

    /** Asks to follow. Nothing is confirmed by it. */
    public Follower ask(
            EmailAddress address, Target target, Frequency frequency, Waits waits, Instant now) {
        while (true) {
            Follower before = find(address.id()).orElseGet(() -> Follower.of(address));
            Follower after = before.ask(address, target, frequency, waits, now);
            if (after.equals(before) || stored(after)) {
                return after;
            }
        }
    }

    public Optional<Follower> confirm(String id, String followId, Keeps keeps, Instant now) {
        Instant undoUntil = now.plus(keeps.undo());
        return change(id, follower -> follower.confirm(followId, now, undoUntil));
    }

    public Optional<Follower> every(String id, String followId, Frequency frequency) {
        return change(id, follower -> follower.every(followId, frequency));
    }

    /** Stops these together; what of them was confirmed can be taken back for a while. */
    public void stop(String id, Predicate<Follow> which, Keeps keeps, Instant now) {
        change(id, follower -> follower.stop(which, keeps, now));
    }

    /**
     * Takes the last stop back; false when nothing of it is left to take back, or when it is not
     * the one that was meant.
     *
     * @param meant whether this is the stop to undo; asked of what is there at that moment
     */
    public boolean undoStop(String id, Predicate<Follower> meant) {
        var undone = new AtomicBoolean();
        change(
                id,
                follower -> {
                    undone.set(!follower.undoable().isEmpty() && meant.test(follower));
                    return undone.get() ? follower.undoStop() : follower;
                });
        return undone.get();
    }

    /** Whether mail may come in the quiet hours too. */
    public void atNight(String id, boolean wanted) {
        change(id, follower -> follower.atNight(wanted));
    }

    /**
     * Sends nothing for a while.
     *
     * @param until when it ends by itself, or null
     */
    public void pause(String id, Instant now, @Nullable Instant until) {
        change(id, follower -> follower.pause(now, until));
    }

    /** Ends the pauses whose time is over. */
    public void resumeOver(Instant now) {
        changeAll(where("pausedUntil").lte(now), it -> it.resumeIfOver(now));
    }

    /** Forgets what can no longer be undone, and with it the addresses of those who left. */
    public void stopForGood(Instant now) {
        changeAll(where("stopped.until").lte(now), it -> it.stopForGood(now));
        // An earlier version wrote when it was stopped, and no end: that is over by now.
        changeAll(where("stopped.at").gt(Instant.EPOCH), it -> it.stopForGood(now));
    }

    public void resume(String id) {
        change(id, Follower::resume);
    }

    /** Asks for a new link; says when the last one was asked for that is still to be sent. */
    public Optional<Instant> link(String id, Waits waits, Instant now) {
        return change(id, follower -> follower.link(waits.again(), now)).map(Follower::linkAt);
    }

    /** Forgets the address and all it follows. */
    public void forget(String id) {
        mongo.remove(query(where("_id").is(id)), Follower.class);
    }

    /** Stops every follow of these, for good. */
    public void stopAll(FollowKind kind, Collection<String> targets) {
        if (targets.isEmpty()) {
            return;
        }
        for (String place : List.of("follows.target", "stopped.follows.target")) {
            changeAll(where(place).in(targets), it -> it.withoutTargets(kind, targets));
        }
    }

    /** Forgets what was asked for and never confirmed. */
    public void forgetUnconfirmed(Instant askedBefore) {
        var old =
                where("follows")
                        .elemMatch(where("confirmedAt").is(null).and("letterAt").lt(askedBefore));
        changeAll(old, it -> it.withoutUnconfirmed(askedBefore));
    }

    /**
     * Everybody in these groups, each person once, read as it goes. To be closed.
     *
     * @param pageSize how many to fetch at a time
     */
    public Stream<Follower> in(Collection<String> audiences, int pageSize) {
        return mongo.stream(
                query(where("audiences").in(audiences)).cursorBatchSize(pageSize), Follower.class);
    }

    private void changeAll(Criteria which, UnaryOperator<Follower> change) {
        List<String> ids;
        try (Stream<Follower> found = mongo.stream(query(which), Follower.class)) {
            ids = found.map(Follower::id).toList();
        }
        ids.forEach(id -> change(id, change));
    }

    private Optional<Follower> change(String id, UnaryOperator<Follower> change) {
        while (true) {
            @Nullable Follower before = mongo.findById(id, Follower.class);
            if (before == null) {
                return Optional.empty();
            }
            Follower after = change.apply(before);
            if (after.equals(before) || stored(after)) {
                return after.done() ? Optional.empty() : Optional.of(after);
            }
        }
    }

    private boolean stored(Follower follower) {
        try {
            if (follower.done()) {
                mongo.remove(follower);
            } else {
                mongo.save(follower);
            }
            return true;
        } catch (OptimisticLockingFailureException | DuplicateKeyException e) {
            return false;
        }
    }
}
