package org.parentvoice.themes.feedback;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Later decisions of the machine. None of them touches what a person decided. */
@Repository
public class MachineDecisions {

    private final MongoTemplate mongo;

    MachineDecisions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * Puts the decision in the place of the one that holds, which is kept, in one atomic update.
     * The caller has to make sure that it is published: see {@link Unpublished}.
     *
     * @return false when it was decided otherwise or erased since it was read; then nothing changed
     */
    public boolean replace(
            Feedback before, MachineDecision decision, @Nullable String review, Instant at) {
        var update =
                reviewed(review, decision.certainty())
                        .set("themes", decision.themes())
                        .set("sentiment", decision.sentiment())
                        .set("decidedBy", decision.decidedBy())
                        .set("themeSet", decision.themeSet())
                        .set("themedAt", at.truncatedTo(ChronoUnit.MILLIS))
                        .inc("sequence", 1)
                        .push("earlier", EarlierDecision.of(before));
        return mongo.updateFirst(unchanged(before), update, Feedback.class).getModifiedCount() == 1;
    }

    /**
     * The same decision, but how sure it is or where a coordinator should look is not as it was.
     */
    public void review(Feedback before, @Nullable String review, double certainty) {
        mongo.updateFirst(unchanged(before), reviewed(review, certainty), Feedback.class);
    }

    private static Update reviewed(@Nullable String review, double certainty) {
        var update = new Update().set("certainty", certainty);
        return review == null ? update.unset("review") : update.set("review", review);
    }

    private static Query unchanged(Feedback before) {
        return query(
                where("_id")
                        .is(before.id())
                        .and("sequence")
                        .is(before.sequence())
                        .and("decidedBy.kind")
                        .is(DecidedBy.MACHINE));
    }
}
