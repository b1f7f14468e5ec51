package org.parentvoice.mongo.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * How one command stands in a file: length of what follows the header (int), CRC-32C of all that
 * follows it (int), number (long), the number up to which the disk itself was known to have the
 * commands when this one was made (long), the changes. All numbers are big-endian. Where the
 * written part of the file ends there are noughts, whose checksum is wrong.
 */
final class Frame {

    static final int HEADER = 2 * Integer.BYTES + 2 * Long.BYTES;

    /** What the checksum does not cover: the length and itself. */
    static final int UNCHECKED = 2 * Integer.BYTES;

    /** The longest that is written, and taken for one when it is read: 1 GB. */
    static final int LONGEST = 1 << 30;

    private static final byte PUT = 1;
    private static final byte REMOVED = 2;

    private Frame() {}

    static void write(long number, long forced, List<Change> changes, Bytes to) {
        int start = to.size();
        to.putInt(0).putInt(0).putLong(number).putLong(forced);
        for (Change change : changes) {
            byte[] bson = change.bson();
            byte[] namespace = change.namespace().getBytes(UTF_8);
            to.putByte(bson == null ? REMOVED : PUT).putInt(namespace.length).put(namespace);
            to.putLong(change.number());
            if (bson != null) {
                to.putInt(bson.length).put(bson);
            }
        }
        to.setInt(start, to.size() - start - HEADER);
        to.setInt(start + Integer.BYTES, checksum(to.view(start + UNCHECKED)));
    }

    /** Of everything after the checksum itself. */
    static int checksum(ByteBuffer rest) {
        var crc = new CRC32C();
        crc.update(rest.duplicate());
        return (int) crc.getValue();
    }

    static void read(ByteBuffer changes, Consumer<Change> to) {
        while (changes.hasRemaining()) {
            byte kind = changes.get();
            var namespace = new String(bytes(changes), UTF_8);
            long number = changes.getLong();
            to.accept(
                    kind == PUT
                            ? Change.put(namespace, number, bytes(changes))
                            : Change.removed(namespace, number));
        }
    }

    private static byte[] bytes(ByteBuffer from) {
        var bytes = new byte[from.getInt()];
        from.get(bytes);
        return bytes;
    }
}
