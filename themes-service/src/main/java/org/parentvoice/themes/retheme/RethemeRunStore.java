package org.parentvoice.themes.retheme;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * The runs in the database. A worker's writes name its lease, so that one which was thought dead
 * and comes back changes nothing.
 */
@Repository
class RethemeRunStore {

    private static final Duration DAY = Duration.ofDays(1);
    private static final String ACTIVE = "active";
    private static final String LEASE_BY = "leaseBy";
    private static final String LEASE_UNTIL = "leaseUntil";
    private static final FindAndModifyOptions NEW = FindAndModifyOptions.options().returnNew(true);

    private final MongoTemplate mongo;
    private final Clock clock;

    RethemeRunStore(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * @return false when another run has one of its forums
     */
    boolean add(RethemeRun run) {
        try {
            mongo.insert(run);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    Optional<RethemeRun> find(String id) {
        return Optional.ofNullable(mongo.findById(id, RethemeRun.class));
    }

    /**
     * The newest runs.
     *
     * @param forum null for those of any forum and of all
     */
    List<RethemeRun> list(@Nullable String forum, int most) {
        Query query = forum == null ? new Query() : query(where("forum").is(forum));
        return mongo.find(
                query.with(Sort.by(Sort.Direction.DESC, "startedAt")).limit(most),
                RethemeRun.class);
    }

    /**
     * How many there are.
     *
     * @param running asked for and not at their end
     * @param failed that ended so within the last day, and that nobody let go on
     */
    record Standing(long running, long failed) {}

    Standing standing() {
        var lately =
                where("state").is(RethemeRun.FAILED).and("endedAt").gt(clock.instant().minus(DAY));
        return new Standing(
                mongo.count(query(where("state").is(RethemeRun.RUNNING)), RethemeRun.class),
                mongo.count(query(lately), RethemeRun.class));
    }

    /** The run that has this forum now. */
    Optional<RethemeRun> active(String forum) {
        return Optional.ofNullable(mongo.findOne(query(where(ACTIVE).is(forum)), RethemeRun.class));
    }

    /** Takes a run that nobody works on, or whose worker has not been heard of. */
    Optional<RethemeRun> claim(String worker, Duration lease) {
        Instant now = clock.instant();
        Query free =
                query(
                        where("state")
                                .is(RethemeRun.RUNNING)
                                .andOperator(
                                        new Criteria()
                                                .orOperator(
                                                        where(LEASE_UNTIL).exists(false),
                                                        where(LEASE_UNTIL).lt(now))));
        var update = new Update().set(LEASE_BY, worker).set(LEASE_UNTIL, now.plus(lease));
        return Optional.ofNullable(
                mongo.findAndModify(
                        free.with(Sort.by("startedAt")), update, NEW, RethemeRun.class));
    }

    /**
     * Notes what is about to be changed, and keeps the lease.
     *
     * @return false when the run was stopped, or is another's now
     */
    boolean about(RethemeRun run, String worker, Collection<String> ids, Duration lease) {
        var update = new Update().set("pending", ids).set(LEASE_UNTIL, clock.instant().plus(lease));
        return mongo.updateFirst(held(run, worker), update, RethemeRun.class).getMatchedCount()
                == 1;
    }

    /**
     * A page is done.
     *
     * @return the run as it is now; empty when it was stopped, or is another's now
     */
    Optional<RethemeRun> done(
            RethemeRun run, String worker, PageResult page, String cursor, Duration lease) {
        var update =
                new Update()
                        .set("cursor", cursor)
                        .unset("pending")
                        .set(LEASE_UNTIL, clock.instant().plus(lease))
                        .inc("done", page.done())
                        .inc("changed", page.changed())
                        .inc("unchanged", page.unchanged())
                        .inc("keptHuman", page.keptHuman());
        return Optional.ofNullable(
                mongo.findAndModify(held(run, worker), update, NEW, RethemeRun.class));
    }

    void finish(RethemeRun run, String worker) {
        mongo.updateFirst(held(run, worker), ended(RethemeRun.FINISHED), RethemeRun.class);
    }

    void fail(RethemeRun run, String worker, String reason) {
        mongo.updateFirst(
                held(run, worker),
                ended(RethemeRun.FAILED).set("reason", reason),
                RethemeRun.class);
    }

    /** Gives it back: another may go on at once. */
    void release(RethemeRun run, String worker) {
        mongo.updateFirst(
                held(run, worker),
                new Update().unset(LEASE_BY).unset(LEASE_UNTIL),
                RethemeRun.class);
    }

    /**
     * @return the run as it is now; empty when it was not running
     */
    Optional<RethemeRun> stop(String id) {
        return Optional.ofNullable(
                mongo.findAndModify(
                        query(where("_id").is(id).and("state").is(RethemeRun.RUNNING)),
                        ended(RethemeRun.STOPPED),
                        NEW,
                        RethemeRun.class));
    }

    /**
     * @param forums that it holds from now on
     * @return the run as it is now; empty when it could not go on
     * @throws DuplicateKeyException when another run has one of its forums
     */
    Optional<RethemeRun> resume(String id, List<String> forums) {
        var update =
                new Update()
                        .set("state", RethemeRun.RUNNING)
                        .set(ACTIVE, forums)
                        .unset("endedAt")
                        .unset("reason")
                        .unset(LEASE_BY)
                        .unset(LEASE_UNTIL);
        return Optional.ofNullable(
                mongo.findAndModify(
                        query(
                                where("_id")
                                        .is(id)
                                        .and("state")
                                        .in(RethemeRun.STOPPED, RethemeRun.FAILED)),
                        update,
                        NEW,
                        RethemeRun.class));
    }

    private Update ended(String state) {
        return new Update()
                .set("state", state)
                .set("endedAt", clock.instant())
                .unset(ACTIVE)
                .unset(LEASE_BY)
                .unset(LEASE_UNTIL);
    }

    private static Query held(RethemeRun run, String worker) {
        return query(
                where("_id")
                        .is(run.id())
                        .and(LEASE_BY)
                        .is(worker)
                        .and("state")
                        .is(RethemeRun.RUNNING));
    }
}
