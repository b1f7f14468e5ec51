package org.parentvoice.mongo.index;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses the index that leaves the fewest documents to look at. */
public final class Planner {

    /** Where several indexes serve, each is asked for its number of candidates up to here. */
    private static final int COUNTED = 1_000;

    private Planner() {}

    /**
     * What to read.
     *
     * @param plan null when every document has to be looked at
     * @param first worth trying before, as far as {@link #TRIED}: reads in the order that is wanted
     *     and may meet the first few at once, or only after all others
     * @param <P> where a document is kept
     */
    public record Choice<P extends Numbered>(@Nullable Plan<P> plan, @Nullable Plan<P> first) {}

    /** How many documents are looked at before the other plan is taken. */
    public static final int TRIED = 2 * COUNTED;

    /**
     * @param indexes of the collection
     * @param orderBy fields and directions, or null
     * @param limited whether only the first few are wanted, so that their order is worth an index
     */
    public static <P extends Numbered> Choice<P> choose(
            List<OrderedIndex<P>> indexes,
            Document query,
            @Nullable Document orderBy,
            boolean limited) {
        var conditions = new Conditions(query);
        var order = Order.of(orderBy);
        Plan<P> exact = limited && !order.isAny() ? null : exact(indexes, conditions, order);
        if (exact != null) {
            return new Choice<>(exact, null);
        }
        List<IndexUse<P>> uses =
                indexes.stream().map(index -> new IndexUse<>(index, conditions, order)).toList();
        Plan<P> scan =
                limited
                        ? first(uses.stream().filter(IndexUse::isInOrder).map(IndexUse::plan))
                        : null;
        List<Plan<P>> narrow =
                uses.stream().filter(IndexUse::isNarrow).map(IndexUse::plan).toList();
        if (narrow.isEmpty()) {
            return new Choice<>(scan, null);
        }
        Plan<P> plan = narrow.size() == 1 ? narrow.getFirst() : best(narrow);
        boolean many = scan != null && !plan.inOrder() && plan.count(COUNTED) == COUNTED;
        return new Choice<>(plan, many ? scan : null);
    }

    /** The one that finds at most one document for each key: most questions are for an id. */
    private static <P extends Numbered> @Nullable Plan<P> exact(
            List<OrderedIndex<P>> indexes, Conditions conditions, Order order) {
        for (OrderedIndex<P> index : indexes) {
            if (index.isUnique()) {
                var use = new IndexUse<>(index, conditions, order);
                if (use.isExact()) {
                    return use.plan();
                }
            }
        }
        return null;
    }

    private static <P extends Numbered> @Nullable Plan<P> first(Stream<Plan<P>> plans) {
        return plans.findFirst().orElse(null);
    }

    private static <P extends Numbered> Plan<P> best(List<Plan<P>> plans) {
        return plans.stream()
                .filter(plan -> plan.rank() == IndexUse.EXACT)
                .findFirst()
                .orElseGet(() -> fewest(plans));
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
