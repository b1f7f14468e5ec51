package org.parentvoice.mongo.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parentvoice.mongo.index.OrderedIndex;
import org.parentvoice.mongo.index.Plan;
import org.parentvoice.mongo.index.Planner;
import org.parentvoice.mongo.journal.Change;

/** One collection. What queries and updates mean is the library's; where documents are is ours. */
final class StoredCollection extends AbstractMongoCollection<Stored> {

    private final StoredList documents = new StoredList();
    private final Changes changes;

    /** Its documents are there and its indexes are being declared. */
    private boolean loading;

    /** An update of one document need not look for a second. */
    private boolean oneIsEnough;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            Changes changes,
            Map<Long, byte[]> found) {
        super(database, name, options, cursors);
        this.changes = changes;
        found.forEach((number, bson) -> documents.add(new Stored(number, bson)));
        this.loading = !found.isEmpty();
    }

    Stream<Change> everything() {
        String namespace = getFullName();
        return documents.stream()
                .map(stored -> Change.put(namespace, stored.number(), stored.bson()));
    }

    long bytes() {
        return documents.bytes();
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        List<byte[]> found = find(query, orderBy, skip, oneIsEnough ? 1 : Math.abs(limit));
        PlainFields plain = PlainFields.of(fields);
        return new Answer(
                        found,
                        document -> plain == null ? project(document, fields) : plain.in(document))
                .inBatchesOf(batchSize, cursorRegistry);
    }

    /** The documents that are meant, as bytes, at most so many; nought for all. */
    private List<byte[]> find(Document query, @Nullable Document orderBy, int skip, int most) {
        boolean asStored = orderBy != null && orderBy.containsKey("$natural");
        var choice =
                Planner.choose(asStored ? List.of() : orderedIndexes(), query, orderBy, most > 0);
        if (choice.first() != null) {
            var matches = new Matches(condition(query, choice.first()), skip, most);
            List<byte[]> few = matches.firstFew(choice.first().candidates(), Planner.TRIED);
            if (few != null) {
                return few;
            }
        }
        var matches = new Matches(condition(query, choice.plan()), skip, most);
        return follow(choice.plan(), matches, orderBy);
    }

    /** What is left to ask of each candidate; null for nothing. */
    private @Nullable Predicate<Document> condition(Document query, @Nullable Plan<Stored> plan) {
        Document rest = plan == null ? query : plan.rest(query);
        if (rest.isEmpty()) {
            return null;
        }
        Document split = SplitOperators.of(rest);
        return document -> documentMatchesQuery(document, split);
    }

    private List<byte[]> follow(
            @Nullable Plan<Stored> plan, Matches matches, @Nullable Document orderBy) {
        boolean inOrder = plan == null ? deriveComparator(orderBy) == null : plan.inOrder();
        Iterator<Stored> candidates = plan == null ? all(orderBy) : plan.candidates();
        return inOrder || orderBy == null
                ? matches.inOrder(candidates)
                : matches.sorted(candidates, orderBy);
    }

    private Iterator<Stored> all(@Nullable Document orderBy) {
        return (isNaturalDescending(orderBy) ? documents.backwards() : documents.stream())
                .iterator();
    }

    private Document project(Document document, @Nullable Document fields) {
        if (fields == null || fields.isEmpty()) {
            return document;
        }
        // The library's own projection can be had only through a query.
        return matchDocumentsFromStream(Stream.of(document), new Document(), null, 0, 0, 0, fields)
                .collectDocuments()
                .getFirst();
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    public Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean multi,
            boolean upsert,
            Oplog oplog) {
        oneIsEnough = !multi;
        try {
            return super.updateDocuments(selector, update, arrayFilters, multi, upsert, oplog);
        } finally {
            oneIsEnough = false;
        }
    }

    @Override
    public void addIndex(Index<Stored> index) {
        if (!loading) {
            fill(List.of((OrderedIndex<Stored>) index));
        }
        getIndexes().add(index);
    }

    /** All indexes are known: fills them, with each document read once. */
    void loaded() {
        loading = false;
        fill(orderedIndexes());
    }

    private void fill(List<OrderedIndex<Stored>> indexes) {
        if (!indexes.isEmpty()) {
            for (var each = documents.stream().iterator(); each.hasNext(); ) {
                Stored stored = each.next();
                Document document = getDocument(stored);
                indexes.forEach(index -> index.add(document, stored, this));
            }
        }
    }

    /** Indexes of the library's own collections are none of ours: those have none. */
    @SuppressWarnings("unchecked")
    private List<OrderedIndex<Stored>> orderedIndexes() {
        return (List<OrderedIndex<Stored>>) (List<?>) getIndexes();
    }

    @Override
    protected Stored addDocumentInternal(Document document) {
        var stored = new Stored(changes.nextNumber(), Bson.encode(document));
        documents.add(stored);
        changes.add(Change.put(getFullName(), stored.number(), stored.bson()));
        return stored;
    }

    @Override
    protected void handleUpdate(Stored stored, Document before, Document after) {
        documents.change(stored, Bson.encode(after));
        changes.add(Change.put(getFullName(), stored.number(), stored.bson()));
    }

    @Override
    public void removeDocument(Document document) {
        List<OrderedIndex<Stored>> indexes = orderedIndexes();
        if (indexes.isEmpty()) {
            super.removeDocument(document);
            return;
        }
        Stored stored = indexes.getFirst().getPosition(document);
        if (stored != null) {
            indexes.forEach(index -> index.remove(document, stored));
            removeDocument(stored);
        }
    }

    @Override
    protected void removeDocument(Stored stored) {
        documents.remove(stored);
        changes.add(Change.removed(getFullName(), stored.number()));
    }

    @Override
    public void drop() {
        super.drop();
        changes.add(Change.dropped(getFullName()));
    }

    @Override
    protected Document getDocument(Stored stored) {
        return Bson.decode(stored.bson());
    }

    @Override
    protected Stream<DocumentWithPosition<Stored>> streamAllDocumentsWithPosition() {
        return documents.stream()
                .map(stored -> new DocumentWithPosition<>(getDocument(stored), stored));
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        return query == null || query.isEmpty()
                ? super.count(query, skip, limit)
                : find(query, null, skip, Math.max(limit, 0)).size();
    }

    @Override
    public int count() {
        return documents.count();
    }

    @Override
    public boolean isEmpty() {
        return documents.count() == 0;
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int difference) {
        // Counted where documents are kept.
    }

    @Override
    protected int getDataSize() {
        return (int) Math.min(Integer.MAX_VALUE, documents.bytes());
    }
}
