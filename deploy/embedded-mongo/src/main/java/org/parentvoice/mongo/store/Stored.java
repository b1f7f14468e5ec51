package org.parentvoice.mongo.store;

import org.jspecify.annotations.Nullable;
import org.parentvoice.mongo.index.Numbered;

/** One document, between those that were stored before and after it. */
final class Stored implements Numbered {

    private final long number;
    private byte[] bson;
    @Nullable Stored previous;
    @Nullable Stored next;

    Stored(long number, byte[] bson) {
        this.number = number;
        this.bson = bson;
    }

    @Override
    public long number() {
        return number;
    }

    /** Never changed; an update puts others in their place. */
    byte[] bson() {
        return bson;
    }

    void become(byte[] newBson) {
        bson = newBson;
    }
}
