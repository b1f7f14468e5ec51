package org.parentvoice.mongo.index;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * One iterator after another, each made when it is its turn. (A stream's {@code flatMap} would
 * gather all of one before it gives the first.)
 */
final class Chain<S, P> implements Iterator<P> {

    private final Iterator<S> sources;
    private final Function<S, Iterator<P>> open;
    private Iterator<P> current = Collections.emptyIterator();

    Chain(List<S> sources, Function<S, Iterator<P>> open) {
        this.sources = sources.iterator();
        this.open = open;
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && sources.hasNext()) {
            current = open.apply(sources.next());
        }
        return current.hasNext();
    }

    @Override
    public P next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }
}
