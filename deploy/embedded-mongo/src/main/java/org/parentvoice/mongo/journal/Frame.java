package org.parentvoice.mongo.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * How one command stands in a file: length of what follows the header (int), CRC-32C of number and
 * changes (int), number (long), the changes. All numbers are big-endian. Where the written part of
 * the file ends there are noughts, whose checksum is wrong.
 */
final class Frame {

    static final int HEADER = Integer.BYTES + Integer.BYTES + Long.BYTES;

    private static final byte PUT = 1;
    private static final byte REMOVED = 2;

    private Frame() {}

    static void write(long number, List<Change> changes, Bytes to) {
        int start = to.size();
        to.putInt(0).putInt(0).putLong(number);
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
        to.setInt(start + Integer.BYTES, checksum(to.view(start + 2 * Integer.BYTES)));
    }

    /** Of the number and the changes: everything after the checksum itself. */
    static int checksum(ByteBuffer numberAndChanges) {
        var crc = new CRC32C();
        crc.update(numberAndChanges.duplicate());
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
