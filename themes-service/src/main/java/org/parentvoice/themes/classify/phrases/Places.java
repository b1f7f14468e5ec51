package org.parentvoice.themes.classify.phrases;

import java.util.Arrays;

/** Collects places of the phrase tree. Most words lead to none or one, and hardly ever to many. */
final class Places {

    private int[] all = new int[8];
    private int size;

    static Places of(int... places) {
        Places these = new Places();
        for (int place : places) {
            these.add(place);
        }
        return these;
    }

    void add(int place) {
        for (int i = 0; i < size; i++) {
            if (all[i] == place) {
                return;
            }
        }
        if (size == all.length) {
            all = Arrays.copyOf(all, size * 2);
        }
        all[size++] = place;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** In ascending order, each once. */
    int[] sorted() {
        int[] sorted = Arrays.copyOf(all, size);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Two are the same when they have the same places. */
    record Key(int[] places) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(places, key.places);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(places);
        }
    }
}
