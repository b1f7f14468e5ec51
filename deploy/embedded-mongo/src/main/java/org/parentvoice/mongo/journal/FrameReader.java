package org.parentvoice.mongo.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a file's commands one after another, and stops where they stop. */
final class FrameReader {

    private static final int AT_ONCE = 1 << 18;

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
        if (length < 0 || length > Frame.LONGEST || !fill(Frame.HEADER + length)) {
            return null;
        }
        int start = buffer.position();
        ByteBuffer checked =
                buffer.slice(start + Frame.UNCHECKED, Frame.HEADER - Frame.UNCHECKED + length);
        if (buffer.getInt(start + Integer.BYTES) != Frame.checksum(checked)
                || checked.getLong() != next) {
            return null;
        }
        checked.getLong();
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
     * Whether a command stands behind the broken place that was made when the disk itself had the
     * broken one already. Then it is no torn end: something has damaged the file, and cutting there
     * would lose what was acknowledged. (A power cut may leave later pages of the last second and
     * not earlier ones.)
     */
    boolean isDamaged() throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(rest());
        long most = rest.limit() / Frame.HEADER;
        for (int at = 0; at + Frame.HEADER <= rest.limit(); at++) {
            int length = rest.getInt(at);
            long ahead = rest.getLong(at + Frame.UNCHECKED) - next;
            if (length >= 0
                    && length <= rest.limit() - at - Frame.HEADER
                    && ahead >= 0
                    && ahead <= most
                    && rest.getLong(at + Frame.UNCHECKED + Long.BYTES) >= next
                    && isWhole(rest, at, length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWhole(ByteBuffer rest, int at, int length) {
        ByteBuffer checked =
                rest.slice(at + Frame.UNCHECKED, Frame.HEADER - Frame.UNCHECKED + length);
        return rest.getInt(at + Integer.BYTES) == Frame.checksum(checked);
    }

    private byte[] rest() throws IOException {
        long size = Math.min(channel.size() - position, Frame.LONGEST);
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
