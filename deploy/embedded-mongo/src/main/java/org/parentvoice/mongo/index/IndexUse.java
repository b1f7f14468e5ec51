package org.parentvoice.mongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one index can do for one query. */
final class IndexUse<P extends Numbered> {

    /** The rank of a plan that finds at most one document for each key it looks up. */
    static final int EXACT = Integer.MAX_VALUE;

    private static final int FOR_A_VALUE = 4;
    private static final int FOR_THE_ORDER = 3;
    private static final int FOR_A_RANGE = 2;
    private static final int MOST_RANGES = 10_000;

    private final OrderedIndex<P> index;
    private final Conditions conditions;
    private final List<IndexKey> fields;

    /** The index's first fields whose values are known. */
    private final List<Demand> values = new ArrayList<>();

    /** Asked of the field after those, or null. */
    private final @Nullable Demand range;

    /** What is left of the order: fields that are known have one value. */
    private final Order left;

    private final boolean ordered;

    IndexUse(OrderedIndex<P> index, Conditions conditions, Order order) {
        this.index = index;
        this.conditions = conditions;
        this.fields = index.getKeys();
        collectValues();
        Demand next = values.size() < fields.size() ? usable(values.size()) : null;
        this.range = next == null || next.points() != null ? null : next;
        this.left = order.without(this::isConstant);
        this.ordered =
                left.isServedBy(fields.subList(values.size(), fields.size()))
                        && !hasArraysWithin(left.keys().size());
    }

    private void collectValues() {
        long ranges = 1;
        for (int i = 0; i < fields.size(); i++) {
            Demand demand = usable(i);
            if (demand == null || demand.points() == null) {
                return;
            }
            ranges *= Math.max(1, demand.points().size());
            if (ranges > MOST_RANGES) {
                return;
            }
            values.add(demand);
        }
    }

    /** What is asked of the field at this position, where its entries can answer that. */
    private @Nullable Demand usable(int position) {
        Demand demand = conditions.of(fields.get(position).getKey());
        if (demand == null) {
            return null;
        }
        boolean arrays = index.hasArraysAt(position);
        if (demand.takesNull() && (arrays || index.leavesOutMissing())) {
            return null;
        }
        return arrays ? demand.oneEnd() : demand;
    }

    /** Whether the query names values or a range that the index knows. */
    boolean isNarrow() {
        return !values.isEmpty() || range != null;
    }

    /** Whether the query names one document, or some, by all fields of a unique index. */
    boolean isExact() {
        return index.isUnique() && !values.isEmpty() && values.size() == fields.size();
    }

    /** Whether the whole index, read through, gives the order that is wanted. */
    boolean isInOrder() {
        return !isNarrow() && !left.isAny() && ordered && !index.leavesOutMissing();
    }

    Plan<P> plan() {
        return new Plan<>(
                index,
                ranges(),
                ordered,
                ordered && !left.isAny(),
                ordered && left.isBackwards(fields.subList(values.size(), fields.size())),
                isNarrow(),
                rank(range != null, ordered && !left.isAny()));
    }

    private int rank(boolean range, boolean ordered) {
        if (isExact()) {
            return EXACT;
        }
        return values.size() * FOR_A_VALUE
                + (ordered ? FOR_THE_ORDER : 0)
                + (range ? FOR_A_RANGE : 0);
    }

    private boolean isConstant(String field) {
        for (int i = 0; i < values.size(); i++) {
            List<byte[]> points = values.get(i).points();
            if (fields.get(i).getKey().equals(field)
                    && !index.hasArraysAt(i)
                    && points != null
                    && points.size() == 1) {
                return true;
            }
        }
        return false;
    }

    private boolean hasArraysWithin(int count) {
        for (int i = values.size(); i < values.size() + count; i++) {
            if (index.hasArraysAt(i)) {
                return true;
            }
        }
        return false;
    }

    private List<KeyRange> ranges() {
        List<byte[]> prefixes = List.of(new byte[0]);
        for (int i = 0; i < values.size(); i++) {
            prefixes = extended(prefixes, values.get(i), fields.get(i).isAscending());
        }
        var ranges = new ArrayList<KeyRange>(prefixes.size());
        for (byte[] prefix : prefixes) {
            ranges.add(
                    range == null
                            ? KeyRange.prefixed(prefix)
                            : within(prefix, range, fields.get(values.size()).isAscending()));
        }
        return ranges;
    }

    private static List<byte[]> extended(List<byte[]> prefixes, Demand values, boolean ascending) {
        var all = new ArrayList<byte[]>();
        List<byte[]> points = values.points();
        for (byte[] prefix : prefixes) {
            for (byte[] point : points == null ? List.<byte[]>of() : points) {
                all.add(IndexKeys.joined(prefix, ascending ? point : KeyBytes.reversed(point)));
            }
        }
        return all;
    }

    /** A range goes no further than values of its own type. */
    private static KeyRange within(byte[] prefix, Demand range, boolean ascending) {
        byte[] type = {range.type()};
        byte[] low = range.low() == null ? type : range.low();
        byte[] high = range.high() == null ? type : range.high();
        boolean lowCounts = range.low() == null || range.lowCounts();
        boolean highCounts = range.high() == null || range.highCounts();
        byte[] first = key(prefix, ascending ? low : high, ascending);
        byte[] last = key(prefix, ascending ? high : low, ascending);
        boolean firstCounts = ascending ? lowCounts : highCounts;
        boolean lastCounts = ascending ? highCounts : lowCounts;
        byte[] from = firstCounts ? first : KeyRange.after(first);
        return new KeyRange(
                from == null ? first : from,
                lastCounts ? KeyRange.after(last) : last,
                prefix.length);
    }

    private static byte[] key(byte[] prefix, byte[] value, boolean ascending) {
        return IndexKeys.joined(prefix, ascending ? value : KeyBytes.reversed(value));
    }
}
