package org.parentvoice.mongo.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * The first bytes of every file: a mark, the version of the format, and a number.
 *
 * @param number in a journal that of its first command; in a snapshot that of the last command in
 *     it
 */
record Header(long number) {

    static final int SIZE = 3 * Long.BYTES;

    private static final long MARK = 0x50_56_53_54_4f_52_45_0aL; // PVSTORE and a new line
    private static final long VERSION = 1;

    ByteBuffer bytes() {
        return ByteBuffer.allocate(SIZE).putLong(MARK).putLong(VERSION).putLong(number).flip();
    }

    static Header read(ByteBuffer from, Path file) throws IOException {
        if (from.remaining() < SIZE || from.getLong() != MARK) {
            throw new StoreDamagedException(
                    file + " is not a file of this store. Put a backup in the folder's place.");
        }
        long version = from.getLong();
        if (version > VERSION) {
            throw new IOException(
                    "%s was written by a newer version (format %d; this one knows %d). Start the newer version again."
                            .formatted(file, version, VERSION));
        }
        return new Header(from.getLong());
    }
}
