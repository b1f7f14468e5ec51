package org.parentvoice.notify.proof;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parentvoice.notify.change.Change;
import org.parentvoice.notify.delivery.ChangeCounts;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Says how many were told of a change: when all its mails have ended, or after an hour with what
 * there is by then, and once more at the end.
 */
@Component
class ProofJob {

    private static final Duration HOUR = Duration.ofHours(1);

    /** A week until a weekly mail is wanted, and the days in which it is tried. */
    private static final Duration LOOKED_AT = Duration.ofDays(12);

    private final MongoTemplate mongo;
    private final ChangeCounts counts;
    private final Proofs proofs;
    private final Clock clock;

    ProofJob(MongoTemplate mongo, ChangeCounts counts, Proofs proofs, Clock clock) {
        this.mongo = mongo;
        this.counts = counts;
        this.proofs = proofs;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${parentvoice.proof.look-every:1m}")
    void look() {
        Instant now = clock.instant();
        List<Change> recent =
                mongo.find(query(where("happenedAt").gt(now.minus(LOOKED_AT))), Change.class);
        Map<String, Proof> said = proofs.find(recent.stream().map(Change::id).toList());
        for (Change change : recent) {
            next(change, said.get(change.id()), now).ifPresent(proofs::say);
        }
    }

    private Optional<Proof> next(Change change, @Nullable Proof before, Instant now) {
        Instant ready = change.fannedOutAt();
        if (ready == null || (before != null && before.complete())) {
            return Optional.empty();
        }
        boolean hourIsOver = !now.isBefore(ready.plus(HOUR));
        if ((before != null || !hourIsOver) && counts.isWaitedFor(change.id())) {
            return Optional.empty();
        }
        ChangeCounts.Counts found = counts.of(change.id());
        return Optional.of(
                new Proof(
                        change.id(),
                        change.commitment(),
                        change.forum(),
                        found.told(),
                        found.failed(),
                        found.waiting(),
                        before == null ? 1 : before.reports() + 1,
                        now,
                        found.waiting() == 0,
                        null));
    }
}
