package org.parentvoice.mongo.store;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A collection's documents in the order in which they were stored. */
final class StoredList {

    private @Nullable Stored first;
    private @Nullable Stored last;
    private int count;
    private long bytes;

    int count() {
        return count;
    }

    /** Bytes of all documents together. */
    long bytes() {
        return bytes;
    }

    void add(Stored stored) {
        stored.previous = last;
        if (last == null) {
            first = stored;
        } else {
            last.next = stored;
        }
        last = stored;
        count++;
        bytes += stored.bson().length;
    }

    void change(Stored stored, byte[] bson) {
        bytes += bson.length - stored.bson().length;
        stored.become(bson);
    }

    void remove(Stored stored) {
        if (stored.previous == null) {
            first = stored.next;
        } else {
            stored.previous.next = stored.next;
        }
        if (stored.next == null) {
            last = stored.previous;
        } else {
            stored.next.previous = stored.previous;
        }
        count--;
        bytes -= stored.bson().length;
    }

    Stream<Stored> stream() {
        return from(first, stored -> stored.next);
    }

    Stream<Stored> backwards() {
        return from(last, stored -> stored.previous);
    }

    private static Stream<Stored> from(
            @Nullable Stored start, UnaryOperator<@Nullable Stored> step) {
        return start == null
                ? Stream.empty()
                : Stream.iterate(start, stored -> stored != null, step);
    }
}
