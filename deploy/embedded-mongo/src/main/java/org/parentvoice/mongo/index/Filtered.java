package org.parentvoice.mongo.index;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Some of an iterator's elements, none of them null. */
final class Filtered<P> implements Iterator<P> {

    private final Iterator<P> all;
    private final Predicate<P> wanted;
    private @Nullable P next;

    Filtered(Iterator<P> all, Predicate<P> wanted) {
        this.all = all;
        this.wanted = wanted;
    }

    @Override
    public boolean hasNext() {
        while (next == null && all.hasNext()) {
            P candidate = all.next();
            next = wanted.test(candidate) ? candidate : null;
        }
        return next != null;
    }

    @Override
    public P next() {
        P found = hasNext() ? next : null;
        if (found == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return found;
    }
}
