package org.parentvoice.themes.classify.model;

import java.util.Arrays;

/** Numbers names of features: open addressing on primitive arrays, never more than half full. */
final class LongTable {

    private long[] keys;
    private int[] values;
    private int size;

    LongTable(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, expected)) * 4;
        keys = new long[capacity];
        values = new int[capacity];
    }

    int size() {
        return size;
    }

    /** The number of this name, or -1. */
    int get(long key) {
        int mask = keys.length - 1;
        for (int i = (int) key & mask; ; i = i + 1 & mask) {
            if (keys[i] == key) {
                return values[i];
            }
            if (keys[i] == 0) {
                return -1;
            }
        }
    }

    void put(long key, int value) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int at = place(key);
        if (keys[at] == 0) {
            size++;
        }
        keys[at] = key;
        values[at] = value;
    }

    /** Adds to the number of this name, which is 0 at first, and returns the sum. */
    int add(long key, int amount) {
        int known = get(key);
        int sum = (known < 0 ? 0 : known) + amount;
        put(key, sum);
        return sum;
    }

    /** Whether the name is new; it is in the table from now on. */
    boolean isNew(long key) {
        int before = size;
        if (get(key) < 0) {
            put(key, 0);
        }
        return size > before;
    }

    /** All names in ascending order, which does not depend on when they came. */
    long[] sortedKeys() {
        return Arrays.stream(keys).filter(key -> key != 0).sorted().toArray();
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int i = (int) key & mask;
        while (keys[i] != 0 && keys[i] != key) {
            i = i + 1 & mask;
        }
        return i;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldValues[i]);
            }
        }
    }
}
