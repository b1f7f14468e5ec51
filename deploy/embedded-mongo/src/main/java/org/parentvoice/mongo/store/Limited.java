package org.parentvoice.mongo.store;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** The first elements of an iterator, and whether there were more. */
final class Limited<T> implements Iterator<T> {

    private final Iterator<T> all;
    private int left;

    Limited(Iterator<T> all, int most) {
        this.all = all;
        this.left = most;
    }

    @Override
    public boolean hasNext() {
        return left > 0 && all.hasNext();
    }

    @Override
    public T next() {
        if (left-- <= 0) {
            throw new NoSuchElementException();
        }
        return all.next();
    }

    boolean cameToTheEnd() {
        return !all.hasNext();
    }
}
