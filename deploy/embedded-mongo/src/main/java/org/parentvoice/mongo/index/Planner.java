package org.parentvoice.mongo.index;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Chooses the index that leaves the fewest documents to look at. */
public final class Planner {

    /** Where several indexes serve, each is asked for its number of candidates up to here. */
    private static final int COUNTED = 128;

    private Planner() {}

    /**
     * @param indexes of the collection
     * @param orderBy fields and directions, or null
     * @param limited whether only the first few are wanted, so that their order is worth an index
     * @return null when every document has to be looked at
     */
    public static <P extends Numbered> @Nullable Plan<P> plan(
            List<OrderedIndex<P>> indexes,
            Document query,
            @Nullable Document orderBy,
            boolean limited) {
        var conditions = new Conditions(query);
        var order = Order.of(orderBy);
        List<Plan<P>> plans =
                indexes.stream()
                        .map(index -> new IndexUse<>(index, conditions, order).plan(limited))
                        .filter(Objects::nonNull)
                        .toList();
        if (plans.size() < 2) {
            return plans.isEmpty() ? null : plans.getFirst();
        }
        return plans.stream()
                .filter(Planner::findsAtMostOneEach)
                .findFirst()
                .orElseGet(() -> fewest(plans));
    }

    private static boolean findsAtMostOneEach(Plan<?> plan) {
        return plan.rank() == IndexUse.EXACT;
    }

    private static <P extends Numbered> Plan<P> fewest(List<Plan<P>> plans) {
        record Counted<P extends Numbered>(Plan<P> plan, int count) {}
        return plans.stream()
                .map(plan -> new Counted<>(plan, plan.count(COUNTED)))
                .min(
                        Comparator.<Counted<P>>comparingInt(Counted::count)
                                .thenComparing(each -> -each.plan().rank()))
                .orElseThrow()
                .plan();
    }
}
