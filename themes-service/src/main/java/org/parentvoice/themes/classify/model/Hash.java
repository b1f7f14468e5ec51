package org.parentvoice.themes.classify.model;

/**
 * 64-bit names of features, so that no text is kept in a model and none is put together to look a
 * feature up. FNV-1a with a final mix; two of a hundred thousand features meet once in four billion
 * models.
 */
final class Hash {

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hash() {}

    static long of(int kind, CharSequence text) {
        return of(kind, text, 0, text.length());
    }

    static long of(int kind, CharSequence text, int from, int to) {
        long hash = (BASIS ^ kind) * PRIME;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mixed(hash);
    }

    /** A name made of two names, in this order. */
    static long of(int kind, long first, long second) {
        return mixed(mixed(first + kind * PRIME) * 31 + second);
    }

    /** The last step of MurmurHash3: every bit depends on every other. */
    private static long mixed(long hash) {
        long h = hash;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        h ^= h >>> 33;
        // 0 marks an empty place in the tables
        return h == 0 ? 1 : h;
    }
}
