package org.parentvoice.mongo;

import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One end of a range of strings, times or object ids; the other end is where that kind of value
 * begins or stops. Never both ends: two elements of an array may meet one each.
 *
 * @param first where to begin
 * @param last the greatest that counts; null for no upper end
 */
record Bound(Object first, @Nullable Object last) {

    static @Nullable Bound from(@Nullable Object value) {
        return switch (value) {
            case String text -> new Bound(text, null);
            case Instant time -> new Bound(time, null);
            case ObjectId id -> new Bound(id, null);
            case null, default -> null;
        };
    }

    static @Nullable Bound to(@Nullable Object value) {
        return switch (value) {
            case String text -> new Bound("", text);
            case Instant time -> new Bound(Instant.MIN, time);
            case ObjectId id -> new Bound(new ObjectId(new byte[12]), id);
            case null, default -> null;
        };
    }

    boolean isPassedBy(@Nullable Object value) {
        return BsonValue.typeOf(value) != BsonValue.typeOf(first)
                || (last != null && BsonValue.compare(value, last) > 0);
    }
}
