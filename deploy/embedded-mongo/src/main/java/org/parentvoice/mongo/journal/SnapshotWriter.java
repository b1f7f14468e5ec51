package org.parentvoice.mongo.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** Writes everything there is into one file, beside its place; then puts it there. */
final class SnapshotWriter {

    private static final int AT_ONCE = 1 << 18;

    private SnapshotWriter() {}

    /**
     * @param lastNumber of the last command whose changes are in it
     * @return the file's size in bytes
     */
    static long write(Path file, long lastNumber, Iterator<Change> everything) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel =
                FileChannel.open(
                        draft,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            writeAll(channel, new Header(lastNumber).bytes());
            frames(channel, everything);
            channel.force(true);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(draft);
            throw e;
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        StoreFiles.force(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        return Files.size(file);
    }

    private static void frames(FileChannel channel, Iterator<Change> everything)
            throws IOException {
        var bytes = new Bytes(AT_ONCE);
        long number = 0;
        while (everything.hasNext()) {
            List<Change> some = some(everything);
            Frame.write(number++, 0, some, bytes);
            writeAll(channel, bytes.view(0));
            bytes.shrinkTo(0);
        }
        writeAll(channel, end(number));
    }

    /** An empty frame, so that a snapshot that lacks its end is not taken for a whole one. */
    private static ByteBuffer end(long number) {
        var bytes = new Bytes(Frame.HEADER);
        Frame.write(number, 0, List.of(), bytes);
        return bytes.view(0);
    }

    private static List<Change> some(Iterator<Change> everything) {
        var some = new ArrayList<Change>();
        int bytes = 0;
        while (everything.hasNext() && bytes < AT_ONCE) {
            Change next = everything.next();
            byte[] bson = next.bson();
            bytes += bson == null ? 0 : bson.length;
            some.add(next);
        }
        return some;
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
