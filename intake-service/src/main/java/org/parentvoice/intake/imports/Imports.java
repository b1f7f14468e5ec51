package org.parentvoice.intake.imports;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.parentvoice.intake.feedback.Feedback;
import org.parentvoice.intake.imports.Import.Chunk;
import org.parentvoice.kit.problem.Problems;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Imports and their rows. Whoever works on one has a lease and renews it with every part that is
 * done; when they are gone, the next one goes on from there.
 */
@Component
class Imports {

    /** Longer than the broker may take over one part. */
    static final Duration LEASE = Duration.ofSeconds(30);

    /** How long a file may take to be kept, on a busy machine, before we take it to be cut off. */
    static final Duration STORING = Duration.ofMinutes(5);

    private final MongoTemplate mongo;
    private final Clock clock;
    private final String self = UUID.randomUUID().toString();

    Imports(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * Keeps an import with its rows; from the last write on it runs, whatever happens to us.
     *
     * @throws org.springframework.web.ErrorResponseException 503 when it took so long that it has
     *     been given up
     */
    void store(Import started, List<List<Feedback>> chunks) {
        mongo.insert(started);
        for (int i = 0; i < chunks.size(); i++) {
            mongo.insert(new Chunk(Chunk.id(started.id(), i), chunks.get(i)));
        }
        boolean runs =
                update(
                        where("_id").is(started.id()).and("state").is(Import.STORING),
                        new Update()
                                .set("state", Import.RUNNING)
                                .set("leaseUntil", clock.instant()));
        if (!runs) {
            throw Problems.unavailable(
                    "The file could not be kept in time. Please send it again.", LEASE, null);
        }
    }

    Optional<Import> find(String forum, String id) {
        return Optional.ofNullable(mongo.findById(id, Import.class))
                .filter(found -> found.forum().equals(forum));
    }

    /** Takes the oldest that nobody works on. */
    Optional<Import> lease() {
        var waiting =
                query(
                                where("state")
                                        .in(Import.STORING, Import.RUNNING)
                                        .orOperator(
                                                where("leaseUntil").lt(clock.instant()),
                                                where("owner").is(self)))
                        .with(Sort.by("startedAt"));
        return Optional.ofNullable(
                mongo.findAndModify(
                        waiting,
                        new Update().set("owner", self).set("leaseUntil", leaseEnd()),
                        FindAndModifyOptions.options().returnNew(true),
                        Import.class));
    }

    List<Feedback> rows(String importId, int chunk) {
        Chunk found = mongo.findById(Chunk.id(importId, chunk), Chunk.class);
        return found == null ? List.of() : found.rows();
    }

    /**
     * Notes that a part is in the log, and forgets its rows.
     *
     * @return false when somebody else has taken over
     */
    boolean chunkDone(String importId, int chunk, int accepted, int duplicates) {
        var ours = where("_id").is(importId).and("owner").is(self).and("next").is(chunk);
        boolean noted =
                update(
                        ours,
                        new Update()
                                .set("next", chunk + 1)
                                .set("leaseUntil", leaseEnd())
                                .inc("accepted", accepted)
                                .inc("duplicates", duplicates));
        if (noted) {
            mongo.remove(query(where("_id").is(Chunk.id(importId, chunk))), Chunk.class);
        }
        return noted;
    }

    void done(Import finished) {
        end(finished, new Update().set("state", Import.DONE));
    }

    void failed(Import broken, String why) {
        end(broken, new Update().set("state", Import.FAILED).set("failure", why));
    }

    /** Rows first: an import that has ended holds no one's words. */
    private void end(Import ended, Update update) {
        List<String> ids =
                IntStream.range(0, ended.chunks())
                        .mapToObj(number -> Chunk.id(ended.id(), number))
                        .toList();
        mongo.remove(query(where("_id").in(ids)), Chunk.class);
        update(where("_id").is(ended.id()).and("owner").is(self), update);
    }

    private boolean update(Criteria which, Update update) {
        return mongo.updateFirst(query(which), update, Import.class).getMatchedCount() > 0;
    }

    private Instant leaseEnd() {
        return clock.instant().plus(LEASE).truncatedTo(ChronoUnit.MILLIS);
    }
}
