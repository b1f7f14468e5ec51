package org.parentvoice.mongo.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a folder: the newest snapshot, then the journals after it. */
final class Replay {

    private static final Logger log = LoggerFactory.getLogger(Replay.class);

    private final Contents contents = new Contents();
    private long next = 1;
    private long end;
    private long snapshotBytes;
    private long journalBytes;

    private Replay() {}

    static Replay of(StoreFiles files) throws IOException {
        return new Replay().read(files);
    }

    private Replay read(StoreFiles files) throws IOException {
        if (!files.snapshots().isEmpty()) {
            snapshot(files.snapshots().lastEntry().getValue());
        }
        long from = files.snapshots().isEmpty() ? 0 : files.snapshots().lastKey();
        List<Path> journals = List.copyOf(files.journals().tailMap(from, true).values());
        for (Path journal : journals) {
            journal(journal, journal.equals(journals.getLast()));
        }
        return this;
    }

    private void snapshot(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            next = header(channel, file).number() + 1;
            snapshotBytes = channel.size();
            var reader = new FrameReader(channel, 0);
            long documents = 0;
            for (ByteBuffer each = reader.read(); each != null; each = reader.read()) {
                if (!each.hasRemaining()) {
                    // The last one is empty, so that a snapshot without its end is known.
                    return;
                }
                Frame.read(each, contents::apply);
                documents = contents.documents();
            }
            throw new StoreDamagedException(
                    "%s is damaged after %d documents. Put a backup in the folder's place."
                            .formatted(file, documents));
        }
    }

    private void journal(Path file, boolean last) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (last && channel.size() < Header.SIZE) {
                // Killed while it was being made; nothing can be in it yet.
                end = 0;
                return;
            }
            long first = header(channel, file).number();
            if (first != next) {
                throw new StoreDamagedException(
                        "%s begins with command %d where %d is due: a file is missing. Put a backup in the folder's place."
                                .formatted(file, first, next));
            }
            var reader = new FrameReader(channel, next);
            for (ByteBuffer each = reader.read(); each != null; each = reader.read()) {
                Frame.read(each, contents::apply);
            }
            next = reader.next();
            end = reader.position();
            journalBytes += end;
            checkEnd(file, reader, last);
        }
    }

    private void checkEnd(Path file, FrameReader reader, boolean last) throws IOException {
        long torn = reader.torn();
        if (torn == 0) {
            return;
        }
        if (!last || reader.isDamaged()) {
            throw new StoreDamagedException(
                    "%s is damaged at byte %d, and commands stand behind it. Put a backup in the folder's place."
                            .formatted(file, end));
        }
        log.warn(
                "{}: the last {} bytes are of a command that was not finished and not acknowledged; they are cut off",
                file,
                torn);
    }

    private static Header header(FileChannel channel, Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Header.SIZE);
        channel.read(bytes, 0);
        return Header.read(bytes.flip(), file);
    }

    Contents contents() {
        return contents;
    }

    /** The number that the next command gets. */
    long next() {
        return next;
    }

    /** Where the last journal's last whole command ends; nought when it has to be made anew. */
    long end() {
        return end;
    }

    long snapshotBytes() {
        return snapshotBytes;
    }

    long journalBytes() {
        return journalBytes;
    }
}
