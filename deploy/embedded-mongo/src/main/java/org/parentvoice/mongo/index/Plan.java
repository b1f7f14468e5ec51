package org.parentvoice.mongo.index;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a query finds its documents: the parts of one index in which they all are.
 *
 * @param inOrder whether they come in the order that was asked for
 * @param merged whether the parts have to be read side by side for that
 * @param backwards whether each part is read from its end
 * @param narrow whether the parts are what the query names, and not the whole index
 * @param rank the higher, the more of the query the index answers
 * @param <P> where a document is kept
 */
public record Plan<P extends Numbered>(
        OrderedIndex<P> index,
        List<KeyRange> ranges,
        boolean inOrder,
        boolean merged,
        boolean backwards,
        boolean narrow,
        int rank) {

    /** Everything that may match, each document once, looked up only as far as it is asked for. */
    public Iterator<P> candidates() {
        Iterator<P> all =
                merged && ranges.size() > 1
                        ? sideBySide()
                        : new Chain<>(ranges, range -> part(range).values().iterator());
        if (!index.hasArrays()) {
            return all;
        }
        Set<P> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return new Filtered<>(all, seen::add);
    }

    /**
     * What is left to ask of each candidate. Where a query names strings, or a span of time, for
     * the one field of this index, whatever the index finds has that: 500 names are not to be
     * looked through again for each of 500 documents.
     */
    public Document rest(Document query) {
        String field = index.getKeys().getFirst().getKey();
        if (!isAnswered(field, query)) {
            return query;
        }
        var rest = new Document();
        query.entrySet().stream()
                .filter(each -> !each.getKey().equals(field))
                .forEach(each -> rest.put(each.getKey(), each.getValue()));
        return rest;
    }

    private boolean isAnswered(String field, Document query) {
        return narrow
                && index.getKeys().size() == 1
                // An array within an array stands there as if it were not.
                && !index.hasArrays()
                && query.containsKey(field)
                // There the same field may be asked for once more, and that is what is looked up.
                && query.keySet().stream().noneMatch(each -> each.startsWith("$"))
                && (isStrings(query.get(field)) || isSpan(query.get(field)));
    }

    private static boolean isStrings(@Nullable Object asked) {
        return asked instanceof String
                || (asked instanceof Document expression
                        && expression.size() == 1
                        && expression.get("$in") instanceof Collection<?> all
                        && all.stream().allMatch(String.class::isInstance));
    }

    private static boolean isSpan(@Nullable Object asked) {
        return asked instanceof Document expression
                && !expression.isEmpty()
                && expression.values().stream().allMatch(Instant.class::isInstance)
                && hasOneOf(expression, "$gt", "$gte") + hasOneOf(expression, "$lt", "$lte")
                        == expression.size();
    }

    /** Of two, only one would be in the range that is read. */
    private static int hasOneOf(Document expression, String one, String other) {
        boolean both = expression.containsKey(one) && expression.containsKey(other);
        return !both && (expression.containsKey(one) || expression.containsKey(other)) ? 1 : 0;
    }

    /** How many there are, counted no further than this. */
    int count(int atMost) {
        int count = 0;
        for (KeyRange range : ranges) {
            for (var _ : part(range).keySet()) {
                if (++count == atMost) {
                    return count;
                }
            }
        }
        return count;
    }

    private NavigableMap<byte[], P> part(KeyRange range) {
        NavigableMap<byte[], P> part = index.in(range);
        return backwards ? part.descendingMap() : part;
    }

    private Iterator<P> sideBySide() {
        Comparator<Head<P>> order = Comparator.naturalOrder();
        List<Head<P>> heads = new ArrayList<>();
        for (KeyRange range : ranges) {
            heads.add(new Head<>(part(range).entrySet().iterator(), range.same()));
        }
        return new Merge<>(heads, backwards ? order.reversed() : order);
    }
}
