package org.parentvoice.mongo.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A part of an index.
 *
 * @param from the first key
 * @param to the first key behind it; null when it goes to the end
 * @param same how many bytes all its keys have in common at the front
 */
record KeyRange(byte[] from, byte @Nullable [] to, int same) {

    /** All keys that begin with this. */
    static KeyRange prefixed(byte[] prefix) {
        return new KeyRange(prefix, after(prefix), prefix.length);
    }

    /** The first key behind all those that begin with this; null when there is none. */
    static byte @Nullable [] after(byte[] prefix) {
        for (int i = prefix.length - 1; i >= 0; i--) {
            if (prefix[i] != (byte) 0xff) {
                byte[] next = Arrays.copyOf(prefix, i + 1);
                next[i]++;
                return next;
            }
        }
        return null;
    }
}
