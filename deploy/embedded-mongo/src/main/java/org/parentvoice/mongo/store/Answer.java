package org.parentvoice.mongo.store;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a query found. Each document becomes an object only when it is its turn, so that an answer
 * of a hundred thousand takes little room.
 *
 * @param projection makes of a document what was asked for
 */
record Answer(List<byte[]> found, UnaryOperator<Document> projection) {

    QueryResult inBatchesOf(int batchSize, CursorRegistry cursors) {
        if (batchSize <= 0 || found.size() <= batchSize) {
            return new QueryResult(() -> found.stream().map(this::document).iterator());
        }
        var cursor = new StoredCursor(cursors.generateCursorId(), this);
        List<Document> first = cursor.takeDocuments(batchSize);
        if (!cursor.isEmpty()) {
            cursors.add(cursor);
        }
        return new QueryResult(first, cursor.isEmpty() ? 0 : cursor.getId());
    }

    Document document(byte[] bson) {
        return projection.apply(Bson.decode(bson));
    }
}
