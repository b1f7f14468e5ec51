package org.parentvoice.mongo.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

/** A snapshot that is being made while commands go on. */
public final class Compaction {

    private final FileJournal journal;
    private final Path snapshot;
    private final long lastNumber;

    /**
     * @param lastNumber of the last command that is in it
     */
    Compaction(FileJournal journal, Path snapshot, long lastNumber) {
        this.journal = journal;
        this.snapshot = snapshot;
        this.lastNumber = lastNumber;
    }

    /**
     * Writes the snapshot and deletes the files that it replaces.
     *
     * @param everything all documents as they were when the compaction began
     */
    public void write(Iterator<Change> everything) throws IOException {
        journal.compacted(SnapshotWriter.write(snapshot, lastNumber, everything));
    }
}
