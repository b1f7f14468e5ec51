package org.parentvoice.mongo.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a file's commands one after another, and stops where they stop. */
final class FrameReader {

    private static final int AT_ONCE = 1 << 18;
    private static final int LARGEST = 1 << 30;

    private final FileChannel channel;
    private long next;
    private long position;
    private ByteBuffer buffer = ByteBuffer.allocate(AT_ONCE).flip();

    /**
     * @param next number of the command to begin with
     */
    FrameReader(FileChannel channel, long next) {
        this.channel = channel;
        this.next = next;
        this.position = Header.SIZE;
    }

    /** The changes of the next command; null when no whole one follows. */
    @Nullable ByteBuffer read() throws IOException {
        if (!fill(Frame.HEADER)) {
            return null;
        }
        int length = buffer.getInt(buffer.position());
        if (length < 0 || length > LARGEST || !fill(Frame.HEADER + length)) {
            return null;
        }
        int start = buffer.position();
        ByteBuffer checked = buffer.slice(start + 8, Long.BYTES + length);
        if (buffer.getInt(start + 4) != Frame.checksum(checked) || checked.getLong() != next) {
            return null;
        }
        next++;
        position += Frame.HEADER + length;
        buffer.position(start + Frame.HEADER + length);
        return checked;
    }

    /** The number that the next command would have. */
    long next() {
        return next;
    }

    /** Where the last whole command ends. */
    long position() {
        return position;
    }

    /**
     * Bytes behind the last whole command that somebody wrote: what a kill left half done. Nought
     * when there is nothing, or only the room that was set aside.
     */
    long torn() throws IOException {
        byte[] rest = rest();
        int end = rest.length;
        while (end > 0 && rest[end - 1] == 0) {
            end--;
        }
        return end;
    }

    /**
     * Whether whole commands stand behind the broken place. Then it is no torn end: something has
     * damaged the file, and cutting there would lose what was acknowledged.
     */
    boolean goesOn() throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(rest());
        for (int at = 0; at + Frame.HEADER < rest.limit(); at++) {
            int length = rest.getInt(at);
            long number = rest.getLong(at + 8);
            if (length > 0
                    && length <= rest.limit() - at - Frame.HEADER
                    && number >= next
                    && rest.getInt(at + 4)
                            == Frame.checksum(rest.slice(at + 8, Long.BYTES + length))) {
                return true;
            }
        }
        return false;
    }

    private byte[] rest() throws IOException {
        long size = Math.min(channel.size() - position, LARGEST);
        ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(Math.max(0, size)));
        int read = 0;
        while (all.hasRemaining() && read >= 0) {
            read = channel.read(all, position + all.position());
        }
        return Arrays.copyOf(all.array(), all.position());
    }

    /** Has at least so many bytes ready, unless the file is at its end. */
    private boolean fill(int wanted) throws IOException {
        if (buffer.remaining() >= wanted) {
            return true;
        }
        long from = position + buffer.remaining();
        if (from + wanted - buffer.remaining() > channel.size()) {
            return false;
        }
        ByteBuffer larger = ByteBuffer.allocate(Math.max(AT_ONCE, wanted)).put(buffer);
        int read = 0;
        while (larger.hasRemaining() && read >= 0) {
            read = channel.read(larger, from);
            from += Math.max(read, 0);
        }
        buffer = larger.flip();
        return buffer.remaining() >= wanted;
    }
}
