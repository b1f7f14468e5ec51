package org.parentvoice.mongo.store;

import java.util.ArrayList;
import java.util.List;
import org.parentvoice.mongo.journal.Change;

/** What the command that has its turn has changed so far. */
public final class Changes {

    private List<Change> made = new ArrayList<>();
    private long lastNumber;

    /** A number for a new document. */
    long nextNumber() {
        return ++lastNumber;
    }

    /** Numbers up to this one are taken. */
    void startAfter(long number) {
        lastNumber = Math.max(lastNumber, number);
    }

    void add(Change change) {
        made.add(change);
    }

    /** Hands over what was changed and begins anew. */
    public List<Change> take() {
        List<Change> taken = made;
        made = taken.isEmpty() ? taken : new ArrayList<>();
        return taken;
    }
}
