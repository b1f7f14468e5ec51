package org.parentvoice.mongo.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal in a folder. Commands gather in memory while one thread writes those before them: the
 * more there are, the more go to the disk at once (group commit).
 */
public final class FileJournal implements Journal {

    private static final Logger log = LoggerFactory.getLogger(FileJournal.class);

    /** Room that a command finds before it begins. */
    private static final int ORDINARY = 1 << 16;

    private static final int FIRST_SPACE = 1 << 14;

    private final Path folder;
    private final Durability durability;
    private final FolderLock lock;
    private final CompletableFuture<Throwable> broken = new CompletableFuture<>();

    // Everything below is guarded by "this"; a write to the file itself is not.
    private Segment segment;
    private long segmentNumber;
    private Bytes gathering = new Bytes(FIRST_SPACE);
    private Bytes spare = new Bytes(FIRST_SPACE);
    private long appended;
    private long onDisk;
    private long forced;
    private boolean writing;
    private long olderBytes;
    private Contents contents;

    /** Held by whoever deletes files, or reads all of them again. */
    private final Object files = new Object();

    private FileJournal(Path folder, Durability durability, FolderLock lock, StoreFiles files)
            throws IOException {
        this.folder = folder;
        this.durability = durability;
        this.lock = lock;
        Replay replay = Replay.of(files);
        this.contents = replay.contents();
        this.appended = replay.next() - 1;
        this.onDisk = appended;
        this.forced = appended;
        this.segmentNumber = files.lastNumber();
        Path last = StoreFiles.journal(folder, segmentNumber);
        this.segment =
                replay.end() == 0
                        ? Segment.create(last, replay.next())
                        : Segment.reopen(last, replay.end());
        this.segment.forceNow();
        this.olderBytes = replay.snapshotBytes() + replay.journalBytes() - replay.end();
        StoreFiles.force(folder);
    }

    /**
     * Opens the folder, making it when it is not there, and reads what is in it.
     *
     * @throws StoreDamagedException when a file is not as it was written
     * @throws IOException when the folder cannot be used: another process has it, the files are of
     *     a newer version, the disk is full
     */
    public static FileJournal open(Path folder, Durability durability) throws IOException {
        Files.createDirectories(folder);
        FolderLock lock = FolderLock.take(folder);
        try {
            StoreFiles files = StoreFiles.of(folder);
            files.deleteOthers();
            return new FileJournal(folder, durability, lock, files);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** What was found when it was opened. To be asked for once. */
    public Contents contents() {
        Contents found = contents;
        contents = new Contents();
        return found;
    }

    /** Reads again what is on disk, after {@link #append} has failed. */
    public Contents reread() throws IOException {
        await(appended());
        synchronized (files) {
            return Replay.of(StoreFiles.of(folder)).contents();
        }
    }

    @Override
    public synchronized void reserve() {
        try {
            segment.setAside(ORDINARY);
        } catch (IOException e) {
            throw new JournalFullException(e);
        }
    }

    @Override
    public synchronized long append(List<Change> changes) {
        int before = gathering.size();
        boolean promised = false;
        try {
            Frame.write(appended + 1, forced, changes, gathering);
            int length = gathering.size() - before;
            if (length > Frame.LONGEST) {
                throw new JournalFullException("One command may change 1 GB at the most.");
            }
            segment.promise(length);
            promised = true;
        } catch (IOException e) {
            throw new JournalFullException(e);
        } finally {
            if (!promised) {
                gathering.shrinkTo(before);
            }
        }
        return ++appended;
    }

    @Override
    public void fail(Throwable why) {
        broken.complete(why);
    }

    @Override
    public synchronized long appended() {
        return appended;
    }

    @Override
    public void await(long number) {
        // A thread that is interrupted while it writes closes the file for everybody.
        boolean interrupted = Thread.interrupted();
        try {
            while (!isOnDisk(number)) {
                interrupted |= waitOrWrite(number);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized boolean isOnDisk(long number) {
        if (broken.isDone()) {
            throw new UncheckedIOException(new IOException("The store has failed"));
        }
        return onDisk >= number;
    }

    /** Writes what has gathered, or waits for whoever does; true when interrupted meanwhile. */
    private boolean waitOrWrite(long number) {
        Bytes mine;
        long upTo;
        Segment to;
        synchronized (this) {
            if (writing) {
                return waitForTheOther();
            }
            if (onDisk >= number) {
                return false;
            }
            writing = true;
            mine = gathering;
            gathering = spare;
            spare = mine;
            upTo = appended;
            to = segment;
        }
        write(mine, to, upTo);
        return false;
    }

    private synchronized boolean waitForTheOther() {
        try {
            wait();
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    private void write(Bytes bytes, Segment to, long upTo) {
        boolean done = false;
        try {
            to.write(bytes.view(0));
            if (durability == Durability.POWER) {
                to.forceNow();
            }
            done = true;
        } catch (IOException e) {
            broken.complete(e);
        } finally {
            finished(bytes, upTo, done);
        }
    }

    private synchronized void finished(Bytes bytes, long upTo, boolean done) {
        if (done) {
            onDisk = upTo;
            forced = durability == Durability.POWER ? upTo : forced;
        } else {
            broken.complete(new IOException("A write did not come to its end"));
        }
        bytes.shrinkTo(0);
        writing = false;
        notifyAll();
    }

    /** Has the disk itself take what was written so far. */
    public void force() {
        Segment current;
        long upTo;
        synchronized (this) {
            current = segment;
            upTo = onDisk;
        }
        try {
            current.force();
            synchronized (this) {
                forced = Math.max(forced, upTo);
            }
        } catch (IOException e) {
            // What the system has said it has is lost, perhaps; to ask again would not tell.
            broken.complete(e);
        }
    }

    /** Bytes of all files in use, without the room that is set aside. */
    public synchronized long size() {
        return olderBytes + segment.size();
    }

    /**
     * Begins a new file, so that a snapshot can take the place of those before it. To be called in
     * the same turn in which everything is gathered for {@link Compaction#write}.
     */
    public Compaction beginCompaction() throws IOException {
        await(appended());
        synchronized (this) {
            Segment next =
                    Segment.create(StoreFiles.journal(folder, segmentNumber + 1), appended + 1);
            StoreFiles.force(folder);
            Segment before = segment;
            before.finish();
            before.close();
            forced = appended;
            olderBytes += before.size();
            segmentNumber++;
            segment = next;
            return new Compaction(this, StoreFiles.snapshot(folder, segmentNumber), appended);
        }
    }

    /** A snapshot of this size has taken the place of everything before this file. */
    void compacted(long size) throws IOException {
        synchronized (this) {
            olderBytes = size;
        }
        synchronized (files) {
            StoreFiles.of(folder).deleteOthers();
        }
    }

    /** Completes when the disk has failed; nothing is acknowledged from then on. */
    public CompletionStage<Throwable> broken() {
        return broken;
    }

    @Override
    public void close() {
        try {
            if (!broken.isDone()) {
                await(appended());
                force();
            }
            segment.close();
            lock.close();
        } catch (IOException | UncheckedIOException e) {
            log.warn("The store's files could not be closed", e);
        }
    }
}
