package org.parentvoice.actions.commitment;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.outbox.OutboxEntry;
import org.parentvoice.kit.outbox.OutboxRelay;
import org.parentvoice.kit.problem.Problems;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * The commitments in the database. A change is one atomic update of state, history and outbox,
 * guarded by the version that was read; a whole document is never saved, since that would bring
 * back events that the relay has already sent.
 */
@Repository
public class Commitments {

    private static final String OUTBOX = "outbox";

    private final MongoTemplate mongo;
    private final OutboxRelay relay;

    Commitments(MongoTemplate mongo, OutboxRelay commitmentRelay) {
        this.mongo = mongo;
        this.relay = commitmentRelay;
    }

    public Optional<Commitment> find(String id) {
        return Optional.ofNullable(one(query(where("_id").is(id))));
    }

    /**
     * The commitment with this id.
     *
     * @throws org.springframework.web.ErrorResponseException 404 when there is none
     */
    public Commitment get(String id) {
        return find(id).orElseThrow(() -> Problems.notFound("There is no such commitment."));
    }

    /** A forum's commitments, in no order. */
    public List<Commitment> of(String forum) {
        return many(query(where("forum").is(forum)));
    }

    List<Commitment> dueBefore(LocalDate day) {
        List<CommitmentStatus> owed =
                Arrays.stream(CommitmentStatus.values()).filter(each -> !each.isClosed()).toList();
        return many(query(where("state.dueOn").lt(day).and("state.status").in(owed)));
    }

    /** All there are, without their histories. */
    List<Commitment> all() {
        Query query = new Query();
        query.fields().exclude("history");
        return many(query);
    }

    /** Stores a new one; false when its id is taken. */
    boolean insert(Commitment commitment, HistoryEntry made) {
        var document = new Document();
        mongo.getConverter().write(commitment, document);
        OutboxEntry event = OutboxEntry.of(CommitmentEvents.of(commitment, made));
        document.put(OUTBOX, List.of(written(event)));
        try {
            mongo.insert(document, Commitment.COLLECTION);
        } catch (DuplicateKeyException e) {
            return false;
        }
        relay.wake();
        return true;
    }

    /** Stores a change; false when somebody else was faster and it has to be thought over. */
    boolean store(Commitment before, Commitment after, HistoryEntry entry) {
        var update =
                new Update()
                        .set("sequence", after.sequence())
                        .set("details", after.details())
                        .set("state", after.state())
                        .set("updatedAt", after.updatedAt())
                        .push("history", entry)
                        .push(OUTBOX, OutboxEntry.of(CommitmentEvents.of(after, entry)));
        Query unchanged = query(where("_id").is(before.id()).and("sequence").is(before.sequence()));
        boolean stored =
                mongo.updateFirst(unchanged, update, Commitment.class, Commitment.COLLECTION)
                                .getMatchedCount()
                        == 1;
        if (stored) {
            relay.wake();
        }
        return stored;
    }

    private Document written(OutboxEntry event) {
        var document = new Document();
        mongo.getConverter().write(event, document);
        return document;
    }

    private @Nullable Commitment one(Query query) {
        query.fields().exclude(OUTBOX);
        return mongo.findOne(query, Commitment.class, Commitment.COLLECTION);
    }

    private List<Commitment> many(Query query) {
        query.fields().exclude(OUTBOX);
        return mongo.find(query, Commitment.class, Commitment.COLLECTION);
    }
}
