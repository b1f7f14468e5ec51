package org.parentvoice.notify.delivery;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.EnumMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** How the mails about a change stand. The question that comes weeks later is none of them. */
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

    /** What nobody wanted any more is in none of the numbers. */
    public Counts of(String change) {
        Map<DeliveryState, Integer> byState = new EnumMap<>(DeliveryState.class);
        var mails =
                newAggregation(
                        match(where("tells.change").is(change)),
                        group("kind", "state").count().as("mails"));
        for (Document each : mongo.aggregate(mails, "deliveries", Document.class)) {
            Document about = each.get("_id", Document.class);
            if (DeliveryKind.CHANGE.name().equals(about.getString("kind"))) {
                byState.put(
                        DeliveryState.valueOf(about.getString("state")),
                        each.get("mails", Number.class).intValue());
            }
        }
        return new Counts(
                byState.getOrDefault(DeliveryState.SENT, 0),
                byState.getOrDefault(DeliveryState.FAILED, 0)
                        + byState.getOrDefault(DeliveryState.SUPPRESSED, 0),
                byState.getOrDefault(DeliveryState.WAITING, 0));
    }
}
