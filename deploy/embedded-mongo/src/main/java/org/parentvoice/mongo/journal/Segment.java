package org.parentvoice.mongo.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One journal file that grows. Room is set aside ahead of what is written, by writing noughts:
 * where a change has been promised a place, the disk cannot be full any more.
 */
final class Segment implements AutoCloseable {

    /** Bytes set aside at a time. */
    static final int STEP = 1 << 18;

    private final Path file;
    private final FileChannel channel;

    /** Where everything promised ends; only the one who appends moves it. */
    private long promised;

    private long setAside;

    /** Where everything written ends; only the one who writes moves it. */
    private long written;

    private volatile boolean forced = true;

    private Segment(Path file, FileChannel channel, long end) {
        this.file = file;
        this.channel = channel;
        this.promised = end;
        this.setAside = end;
        this.written = end;
    }

    /** A new file, with the first room set aside. */
    static Segment create(Path file, long firstNumber) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
        try {
            channel.write(new Header(firstNumber).bytes(), 0);
            var segment = new Segment(file, channel, Header.SIZE);
            segment.setAside(STEP);
            channel.force(true);
            return segment;
        } catch (IOException | RuntimeException e) {
            channel.close();
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** The file that was written last, from where its last whole command ends. */
    static Segment reopen(Path file, long end) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        channel.truncate(end);
        return new Segment(file, channel, end);
    }

    Path file() {
        return file;
    }

    /** Bytes of commands in it. */
    long size() {
        return promised;
    }

    /**
     * Sees to it that so many more bytes will find room.
     *
     * @throws IOException when they will not; nothing has been promised
     */
    void setAside(int bytes) throws IOException {
        long wanted = promised + bytes;
        if (wanted <= setAside) {
            return;
        }
        long end = Math.max(wanted, setAside + STEP);
        ByteBuffer noughts = ByteBuffer.allocate(STEP);
        for (long at = setAside; at < end; ) {
            noughts.position(0).limit((int) Math.min(STEP, end - at));
            at += channel.write(noughts, at);
        }
        setAside = end;
    }

    /** Promises a place to so many bytes. */
    void promise(int bytes) throws IOException {
        setAside(bytes);
        promised += bytes;
    }

    void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            written += channel.write(bytes, written);
        }
        // Only now: whoever forces meanwhile may have come too early.
        forced = false;
    }

    /** Has the disk itself take what was written. */
    void force() throws IOException {
        if (!forced) {
            forceNow();
        }
    }

    void forceNow() throws IOException {
        forced = true;
        channel.force(false);
    }

    /** Gives back the room that was set aside; nothing more will be written. */
    void finish() throws IOException {
        channel.truncate(promised);
        forceNow();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
