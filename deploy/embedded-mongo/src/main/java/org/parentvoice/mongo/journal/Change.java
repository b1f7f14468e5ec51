package org.parentvoice.mongo.journal;

import org.jspecify.annotations.Nullable;

/**
 * One change to what is stored. Replaying changes in their order, from nothing, gives what was
 * there; replaying one twice does no harm.
 *
 * @param namespace database and collection, with a dot between
 * @param number of the document within the store, given once and kept for its life; {@link
 *     #EVERYTHING} for the whole collection
 * @param bson what the document is from now on; null when it is gone
 */
public record Change(String namespace, long number, byte @Nullable [] bson) {

    /** Stands for every document of a collection. */
    public static final long EVERYTHING = -1;

    /** A document is new, or has become this. */
    public static Change put(String namespace, long number, byte[] bson) {
        return new Change(namespace, number, bson);
    }

    /** A document is gone. */
    public static Change removed(String namespace, long number) {
        return new Change(namespace, number, null);
    }

    /** A collection is gone with all that was in it. */
    public static Change dropped(String namespace) {
        return new Change(namespace, EVERYTHING, null);
    }
}
