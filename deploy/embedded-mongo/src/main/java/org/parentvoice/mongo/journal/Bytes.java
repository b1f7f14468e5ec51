package org.parentvoice.mongo.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that are put one after another, in a space that grows. */
final class Bytes {

    private static final int MOST_KEPT = 1 << 20;

    private byte[] space;
    private int size;

    Bytes(int first) {
        this.space = new byte[first];
    }

    int size() {
        return size;
    }

    /** Forgets everything from here on; a very large space is given back. */
    void shrinkTo(int newSize) {
        size = newSize;
        if (size == 0 && space.length > MOST_KEPT) {
            space = new byte[MOST_KEPT / 16];
        }
    }

    Bytes putByte(int value) {
        room(1);
        space[size++] = (byte) value;
        return this;
    }

    Bytes putInt(int value) {
        room(Integer.BYTES);
        setInt(size, value);
        size += Integer.BYTES;
        return this;
    }

    Bytes putLong(long value) {
        return putInt((int) (value >>> Integer.SIZE)).putInt((int) value);
    }

    Bytes put(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, space, size, value.length);
        size += value.length;
        return this;
    }

    /** Writes over what stands there. */
    void setInt(int at, int value) {
        for (int i = 0; i < Integer.BYTES; i++) {
            space[at + i] = (byte) (value >>> (24 - 8 * i));
        }
    }

    ByteBuffer view(int from) {
        return ByteBuffer.wrap(space, from, size - from);
    }

    private void room(int more) {
        if (size + more > space.length) {
            space = Arrays.copyOf(space, Math.max(size + more, space.length * 2));
        }
    }
}
