package org.parentvoice.mongo.index;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entry that comes next in one of several parts of an index that are read side by side. */
final class Head<P> implements Comparable<Head<P>> {

    private final Iterator<Map.Entry<byte[], P>> rest;
    private final int same;
    private Map.@Nullable Entry<byte[], P> entry;

    /**
     * @param same how many bytes at the front do not count for the order
     */
    Head(Iterator<Map.Entry<byte[], P>> rest, int same) {
        this.rest = rest;
        this.same = same;
        moveOn();
    }

    boolean isAtItsEnd() {
        return entry == null;
    }

    P take() {
        P taken = current().getValue();
        moveOn();
        return taken;
    }

    private void moveOn() {
        entry = rest.hasNext() ? rest.next() : null;
    }

    private Map.Entry<byte[], P> current() {
        if (entry == null) {
            throw new IllegalStateException("Nothing is left");
        }
        return entry;
    }

    @Override
    public int compareTo(Head<P> other) {
        byte[] mine = current().getKey();
        byte[] theirs = other.current().getKey();
        return Arrays.compareUnsigned(mine, same, mine.length, theirs, other.same, theirs.length);
    }
}
