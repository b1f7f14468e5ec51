package org.parentvoice.mongo.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values as bytes whose unsigned order is BSON's own order of values, whatever their types. No
 * value's bytes begin another's, so that values can stand one after another in a key.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/">BSON
 *     types, comparison and sort order</a>
 */
final class KeyBytes {

    private static final int END = 0x00;
    private static final int MIN = 0x01;
    static final int EMPTY_ARRAY = 0x03;
    static final int NULL = 0x05;
    private static final int NUMBER = 0x10;
    private static final int STRING = 0x20;
    private static final int DOCUMENT = 0x30;
    private static final int ARRAY = 0x38;
    private static final int BINARY = 0x40;
    private static final int OBJECT_ID = 0x48;
    private static final int BOOLEAN = 0x50;
    private static final int DATE = 0x58;
    private static final int TIMESTAMP = 0x60;
    private static final int REGEX = 0x68;
    private static final int MAX = 0x7f;

    private static final int ESCAPED = 0xff;
    private static final int NO_REST = 0x80;
    private static final int DEEPEST = 3;
    private static final int SUBTYPE_GENERIC = 0;
    private static final int SUBTYPE_OLD_UUID = 3;
    private static final int SUBTYPE_UUID = 4;
    private static final int CANNOT_INDEX = 67;

    private byte[] bytes = new byte[48];
    private int size;

    /** One value's bytes, ascending. */
    static byte[] of(@Nullable Object value) {
        return new KeyBytes().value(value).toBytes();
    }

    /** The same in descending order. */
    static byte[] reversed(byte[] ascending) {
        var reversed = new byte[ascending.length];
        for (int i = 0; i < ascending.length; i++) {
            reversed[i] = (byte) ~ascending[i];
        }
        return reversed;
    }

    /** Adds a value, in descending order unless it is ascending. */
    KeyBytes value(@Nullable Object value, boolean ascending) {
        int from = size;
        value(value);
        if (!ascending) {
            for (int i = from; i < size; i++) {
                bytes[i] = (byte) ~bytes[i];
            }
        }
        return this;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    KeyBytes value(@Nullable Object value) {
        switch (value) {
            case null -> put(NULL);
            case Missing _ -> put(NULL);
            case MinKey _ -> put(MIN);
            case MaxKey _ -> put(MAX);
            case Number number -> put(NUMBER).number(number);
            case String text -> put(STRING).text(text);
            case Boolean bool -> put(BOOLEAN).put(bool ? 1 : 0);
            case Instant time -> put(DATE).signed(time.toEpochMilli());
            case ObjectId id -> put(OBJECT_ID).raw(id.toByteArray());
            case UUID uuid -> binary(SUBTYPE_UUID, bytes(uuid));
            case LegacyUUID uuid -> binary(SUBTYPE_OLD_UUID, bytes(uuid.getUuid()));
            case BinData data -> binary(SUBTYPE_GENERIC, data.getData());
            case BsonTimestamp time -> put(TIMESTAMP).raw(bytes(time.getValue()));
            case BsonRegularExpression regex ->
                    put(REGEX).text(regex.getPattern()).text(String.valueOf(regex.getOptions()));
            case Document document -> document(document);
            case Collection<?> array -> array(array);
            default ->
                    throw new MongoServerError(
                            CANNOT_INDEX,
                            "CannotCreateIndex",
                            "This server cannot index a " + value.getClass().getSimpleName());
        }
        return this;
    }

    private void document(Document document) {
        put(DOCUMENT);
        document.forEach(
                (name, value) -> {
                    // MongoDB compares the types first, then the names, then the values.
                    byte[] bytes = of(value);
                    put(bytes[0]).text(name).raw(bytes);
                });
        put(END);
    }

    private void array(Collection<?> array) {
        put(ARRAY);
        array.forEach(this::value);
        put(END);
    }

    private void binary(int subtype, byte[] data) {
        put(BINARY).raw(bytes((long) data.length)).put(subtype).raw(data);
    }

    private void number(Number number) {
        double nearest = number.doubleValue();
        switch (number) {
            case Long whole when whole != (long) nearest || nearest == 0x1p63 ->
                    exact(BigDecimal.valueOf(whole), 0);
            case Decimal128 decimal when Double.isFinite(nearest) ->
                    exact(decimal.toBigDecimal(), 0);
            default -> signed(sortable(nearest)).put(NO_REST);
        }
    }

    /**
     * The nearest double, then in the same way how far from it the number really is: several whole
     * numbers beyond 2^53 share one double, and so do many decimals. Four doubles tell any two
     * decimals of 34 digits apart.
     */
    private void exact(BigDecimal number, int depth) {
        double nearest = number.doubleValue();
        boolean vanishes = depth == 0 && nearest == 0 && number.signum() != 0;
        if (Double.isInfinite(nearest) || vanishes) {
            throw new MongoServerError(
                    CANNOT_INDEX, "CannotCreateIndex", "This server cannot index such a decimal");
        }
        BigDecimal rest = number.subtract(new BigDecimal(nearest));
        signed(sortable(nearest)).put(NO_REST + rest.signum());
        if (rest.signum() != 0 && depth < DEEPEST) {
            exact(rest, depth + 1);
        }
    }

    private static long sortable(double value) {
        if (Double.isNaN(value)) {
            return Long.MIN_VALUE;
        }
        long bits = Double.doubleToLongBits(value == 0 ? 0.0 : value);
        return bits < 0 ? bits ^ Long.MAX_VALUE : bits;
    }

    private KeyBytes text(String text) {
        byte[] all = text.getBytes(UTF_8);
        if (text.indexOf(END) < 0) {
            raw(all);
        } else {
            for (byte each : all) {
                put(each);
                if (each == END) {
                    put(ESCAPED);
                }
            }
        }
        return put(END).put(END);
    }

    /** Two's complement with its sign turned, so that negative numbers come first. */
    private KeyBytes signed(long value) {
        return raw(bytes(value ^ Long.MIN_VALUE));
    }

    private static byte[] bytes(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    KeyBytes raw(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
        return this;
    }

    KeyBytes put(int value) {
        room(1);
        bytes[size++] = (byte) value;
        return this;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}
