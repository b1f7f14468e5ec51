package org.parentvoice.mongo.journal;

import java.util.List;

/** For a store that need not outlive its process. */
public final class NoJournal implements Journal {

    @Override
    public void reserve() {
        // There is always room.
    }

    @Override
    public long append(List<Change> changes) {
        return 0;
    }

    @Override
    public long appended() {
        return 0;
    }

    @Override
    public void await(long number) {
        // Nothing to wait for.
    }

    @Override
    public void fail(Throwable why) {
        // There are no files that could differ.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
