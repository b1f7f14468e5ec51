package org.parentvoice.mongo;

import java.time.Clock;
import org.parentvoice.mongo.journal.Durability;

/**
 * How a store works; {@link #standard()} is right for almost everybody.
 *
 * @param durability what an acknowledged write survives
 * @param shortJournal bytes of files that are never too many, whatever little there is in them
 * @param clock tells when documents with a TTL index expire
 */
public record StoreOptions(Durability durability, long shortJournal, Clock clock) {

    private static final long FOUR_MEGABYTES = 4L << 20;

    /** Survives the end of its process, and up to a second before a power cut does not. */
    public static StoreOptions standard() {
        return new StoreOptions(Durability.PROCESS, FOUR_MEGABYTES, Clock.systemUTC());
    }

    /** The same with another durability. */
    public StoreOptions with(Durability other) {
        return new StoreOptions(other, shortJournal, clock);
    }

    /** The same with another clock. */
    public StoreOptions with(Clock other) {
        return new StoreOptions(durability, shortJournal, other);
    }

    /** The same with snapshots sooner or later. */
    public StoreOptions withShortJournal(long bytes) {
        return new StoreOptions(durability, bytes, clock);
    }
}
