package org.parentvoice.mongo.index;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** Reads several ordered parts of an index as one ordered part. */
final class Merge<P> implements Iterator<P> {

    private final PriorityQueue<Head<P>> heads;

    Merge(List<Head<P>> heads, Comparator<Head<P>> order) {
        this.heads = new PriorityQueue<>(order);
        heads.stream().filter(head -> !head.isAtItsEnd()).forEach(this.heads::add);
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public P next() {
        Head<P> first = heads.poll();
        if (first == null) {
            throw new NoSuchElementException();
        }
        P next = first.take();
        if (!first.isAtItsEnd()) {
            heads.add(first);
        }
        return next;
    }
}
