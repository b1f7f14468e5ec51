package org.parentvoice.notify.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * How the mails about a change stand. The question that comes weeks later is none of them. Found by
 * plain queries: the embedded store answers those by an index, and {@code count} and {@code exists}
 * too; for an aggregation that groups by state it would read all deliveries there are.
 */
@Component
public class ChangeCounts {

    private final MongoTemplate mongo;

    ChangeCounts(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * Numbers of mails.
     *
     * @param told the mail server has it, and it did not come back
     * @param failed it will never arrive
     * @param waiting it is still to be sent
     */
    public record Counts(int told, int failed, int waiting) {}

    /** Whether one of them is still to be sent: costs the same for few and for many. */
    public boolean isWaitedFor(String change) {
        var one = query(mails(change).and("state").is(DeliveryState.WAITING.name())).limit(1);
        one.fields().include("_id");
        return !mongo.find(one, Document.class, "deliveries").isEmpty();
    }

    /** What nobody wanted any more is in none of the numbers. Reads each of the mails. */
    public Counts of(String change) {
        Map<DeliveryState, Integer> byState = new EnumMap<>(DeliveryState.class);
        var states = query(mails(change));
        states.fields().include("state");
        try (Stream<Document> found = mongo.stream(states, Document.class, "deliveries")) {
            found.map(each -> DeliveryState.valueOf(each.getString("state")))
                    .forEach(state -> byState.merge(state, 1, Integer::sum));
        }
        return new Counts(
                byState.getOrDefault(DeliveryState.SENT, 0),
                byState.getOrDefault(DeliveryState.FAILED, 0)
                        + byState.getOrDefault(DeliveryState.SUPPRESSED, 0),
                byState.getOrDefault(DeliveryState.WAITING, 0));
    }

    private static Criteria mails(String change) {
        return where("tells.change").is(change).and("kind").is(DeliveryKind.CHANGE.name());
    }
}
