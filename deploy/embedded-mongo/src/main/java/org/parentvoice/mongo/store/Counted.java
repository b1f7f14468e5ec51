package org.parentvoice.mongo.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What drivers send to count: an aggregation that selects, perhaps passes over some and stops after
 * some, and adds one for each. The library would make an object of every document of the
 * collection, whatever is selected.
 *
 * @param query which documents
 * @param skip how many to pass over
 * @param limit how many to count at the most; nought for all
 * @param id what the one group is called
 */
record Counted(Document query, int skip, int limit, Object id) {

    private static final String NAME = "n";

    /** What an aggregation counts; null when it does something else. */
    static @Nullable Counted in(Document command) {
        if (!(command.get("pipeline") instanceof List<?> all) || all.size() < 2) {
            return null;
        }
        var stages = new ArrayList<Object>(all);
        Object query = only(stages.removeFirst(), "$match");
        Object group = only(stages.removeLast(), "$group");
        int skip = taken(stages, "$skip");
        int limit = taken(stages, "$limit");
        return stages.isEmpty()
                        && query instanceof Document selected
                        && group instanceof Document counting
                        && counting.size() == 2
                        && counting.get("_id") instanceof Number id
                        && only(counting.get(NAME), "$sum") instanceof Integer one
                        && one == 1
                ? new Counted(selected, skip, limit, id)
                : null;
    }

    /** The number in the first of these stages if it is of this kind, which is then taken out. */
    private static int taken(List<Object> stages, String name) {
        boolean isNext = !stages.isEmpty() && only(stages.getFirst(), name) instanceof Number;
        return isNext && only(stages.removeFirst(), name) instanceof Number number
                ? number.intValue()
                : 0;
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
