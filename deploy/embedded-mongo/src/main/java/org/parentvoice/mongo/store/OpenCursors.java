package org.parentvoice.mongo.store;

import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The library's cursors; those that nobody asks for any more are let go, as MongoDB does. */
final class OpenCursors extends CursorRegistry {

    private final CursorRegistry all;
    private final Map<Long, StoredCursor> open = new ConcurrentHashMap<>();

    OpenCursors(CursorRegistry all) {
        this.all = all;
    }

    @Override
    public long generateCursorId() {
        return all.generateCursorId();
    }

    @Override
    public void add(Cursor cursor) {
        all.add(cursor);
        if (cursor instanceof StoredCursor stored) {
            open.put(stored.getId(), stored);
        }
    }

    @Override
    public Cursor getCursor(long id) {
        return all.getCursor(id);
    }

    @Override
    public boolean remove(long id) {
        open.remove(id);
        return all.remove(id);
    }

    @Override
    public int size() {
        return all.size();
    }

    /** Lets go of those that are through, and of those not used for so long. */
    void expire(Duration idle) {
        open.values().stream()
                .filter(cursor -> cursor.isEmpty() || cursor.isIdleFor(idle))
                .forEach(cursor -> remove(cursor.getId()));
    }
}
