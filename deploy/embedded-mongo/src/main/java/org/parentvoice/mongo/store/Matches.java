package org.parentvoice.mongo.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Those of the candidates that a query means, as bytes: they are what the documents were at this
 * moment, whatever becomes of them.
 *
 * @param query null when all of them are meant
 * @param skip how many to leave out at the beginning
 * @param most how many at the most; nought for all
 */
record Matches(@Nullable Predicate<Document> query, int skip, int most) {

    List<byte[]> inOrder(Iterator<Stored> candidates) {
        var found = new ArrayList<byte[]>();
        int left = skip;
        while (candidates.hasNext()) {
            byte[] bson = candidates.next().bson();
            if ((query == null || query.test(Bson.decode(bson))) && left-- <= 0) {
                found.add(bson);
                if (found.size() == most) {
                    break;
                }
            }
        }
        return found;
    }

    /** As many as are wanted, or null when they are not among the first candidates. */
    @Nullable List<byte[]> firstFew(Iterator<Stored> candidates, int looks) {
        var few = new Limited<>(candidates, looks);
        List<byte[]> found = inOrder(few);
        return found.size() == most || few.cameToTheEnd() ? found : null;
    }

    List<byte[]> sorted(Iterator<Stored> candidates, Document orderBy) {
        List<Sortable> found = new ArrayList<>();
        while (candidates.hasNext()) {
            byte[] bson = candidates.next().bson();
            Document document = Bson.decode(bson);
            if (query == null || query.test(document)) {
                found.add(new Sortable(values(document, orderBy), bson));
            }
        }
        found.sort(order(orderBy));
        return found.stream()
                .skip(skip)
                .limit(most == 0 ? Long.MAX_VALUE : most)
                .map(Sortable::bson)
                .toList();
    }

    /** A document with what it is sorted by; the whole of it stays bytes. */
    private record Sortable(List<@Nullable Object> by, byte[] bson) {}

    private static List<@Nullable Object> values(Document document, Document orderBy) {
        var values = new ArrayList<@Nullable Object>(orderBy.size());
        for (String field : orderBy.keySet()) {
            values.add(Utils.getSubdocumentValueCollectionAware(document, field));
        }
        return values;
    }

    private static Comparator<Sortable> order(Document orderBy) {
        Comparator<Sortable> order = (_, _) -> 0;
        int position = 0;
        for (Map.Entry<String, Object> field : orderBy.entrySet()) {
            int at = position++;
            var values =
                    ((Number) field.getValue()).intValue() > 0
                            ? ValueComparator.asc()
                            : ValueComparator.desc();
            order = order.thenComparing(sortable -> sortable.by().get(at), values);
        }
        return order;
    }
}
