package org.parentvoice.mongo.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What drivers send to count: an aggregation that selects and adds one for each. The library would
 * make an object of every document of the collection, whatever is selected.
 *
 * @param query which documents
 * @param id what the one group is called
 */
record Counted(Document query, Object id) {

    private static final String NAME = "n";

    /** What an aggregation counts; null when it does something else. */
    static @Nullable Counted in(Document command) {
        return command.get("pipeline") instanceof List<?> stages
                        && stages.size() == 2
                        && only(stages.getFirst(), "$match") instanceof Document query
                        && only(stages.getLast(), "$group") instanceof Document group
                        && group.size() == 2
                        && group.get("_id") instanceof Number id
                        && only(group.get(NAME), "$sum") instanceof Integer one
                        && one == 1
                ? new Counted(query, id)
                : null;
    }

    private static @Nullable Object only(@Nullable Object stage, String name) {
        return stage instanceof Document document && document.size() == 1
                ? document.get(name)
                : null;
    }

    /** Nothing has no group. */
    List<Document> answer(int count) {
        return count == 0 ? List.of() : List.of(new Document("_id", id).append(NAME, count));
    }
}
