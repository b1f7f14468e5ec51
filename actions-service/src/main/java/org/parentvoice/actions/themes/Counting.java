package org.parentvoice.actions.themes;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The one update that counts into a tally what it has not seen yet of a batch. It moves the marks
 * of all partitions concerned, and is guarded by those that were read.
 */
final class Counting {

    private final Tally tally;
    private final Query unchanged;
    private final Update update = new Update();
    private final Map<String, Integer> sums = new HashMap<>();
    private boolean needed;

    Counting(Tally tally, Map<String, String> labels) {
        this.tally = tally;
        this.unchanged = query(where("_id").is(tally.id()));
        labels.forEach((theme, label) -> update.set("labels." + theme, label));
    }

    void take(Tallies.Part part) {
        String place = "applied." + part.partition();
        @Nullable Long seen = tally.applied().get(String.valueOf(part.partition()));
        long last = -1;
        for (Delta each : part.deltas()) {
            Map<String, Integer> fields = each.byTally().get(tally.id());
            if (fields != null && (seen == null || each.offset() > seen)) {
                fields.forEach((field, by) -> sums.merge(field, by, Integer::sum));
                last = each.offset();
            }
        }
        if (last >= 0) {
            needed = true;
            update.set(place, last);
            var mark = where(place);
            unchanged.addCriteria(seen == null ? mark.exists(false) : mark.is(seen));
        }
    }

    boolean isNeeded() {
        return needed;
    }

    Query unchanged() {
        return unchanged;
    }

    Update update() {
        // Noughts too: a count that is there has all its fields.
        sums.forEach(update::inc);
        return update;
    }
}
