package org.parentvoice.notify.proof;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parentvoice.kit.outbox.OutboxEntry;
import org.parentvoice.kit.outbox.OutboxRelay;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The proofs. The numbers and the event that says them are one write. */
@Component
class Proofs {

    private final MongoTemplate mongo;
    private final OutboxRelay relay;
    private final ProofEvents events;

    Proofs(MongoTemplate mongo, OutboxRelay proofRelay, ProofEvents events) {
        this.mongo = mongo;
        this.relay = proofRelay;
        this.events = events;
    }

    Map<String, Proof> find(Collection<String> changes) {
        return mongo.find(query(where("_id").in(changes)), Proof.class).stream()
                .collect(Collectors.toMap(Proof::id, Function.identity()));
    }

    /** Records and publishes, unless another instance was quicker. */
    void say(Proof proof) {
        OutboxEntry entry = OutboxEntry.of(events.of(proof));
        if (proof.reports() == 1) {
            try {
                mongo.insert(with(proof, List.of(entry)));
            } catch (DuplicateKeyException e) {
                return;
            }
        } else {
            mongo.updateFirst(
                    query(where("_id").is(proof.id()).and("reports").is(proof.reports() - 1)),
                    new Update()
                            .set("told", proof.told())
                            .set("failed", proof.failed())
                            .set("waiting", proof.waiting())
                            .set("reports", proof.reports())
                            .set("at", proof.at())
                            .set("complete", proof.complete())
                            .push("outbox", entry),
                    Proof.class);
        }
        relay.wake();
    }

    private static Proof with(Proof proof, List<OutboxEntry> outbox) {
        return new Proof(
                proof.id(),
                proof.commitment(),
                proof.forum(),
                proof.told(),
                proof.failed(),
                proof.waiting(),
                proof.reports(),
                proof.at(),
                proof.complete(),
                outbox);
    }
}
