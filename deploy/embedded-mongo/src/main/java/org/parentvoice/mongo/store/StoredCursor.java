package org.parentvoice.mongo.store;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The rest of an answer, handed out in batches of at most 16 MB. */
final class StoredCursor extends AbstractCursor {

    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final Answer answer;
    private int next;
    private long lastUse = System.nanoTime();

    StoredCursor(long id, Answer answer) {
        super(id);
        this.answer = answer;
    }

    @Override
    public synchronized boolean isEmpty() {
        return next == answer.found().size();
    }

    synchronized boolean isIdleFor(Duration time) {
        return System.nanoTime() - lastUse >= time.toNanos();
    }

    /**
     * @param most nought for as many as fit
     */
    @Override
    public synchronized List<Document> takeDocuments(int most) {
        lastUse = System.nanoTime();
        var batch = new ArrayList<Document>();
        int bytes = 0;
        while (!isEmpty() && (most == 0 || batch.size() < most)) {
            byte[] bson = answer.found().get(next);
            bytes += bson.length;
            if (bytes > MOST_BYTES && !batch.isEmpty()) {
                break;
            }
            batch.add(answer.document(bson));
            next++;
        }
        return batch;
    }
}
