package org.parentvoice.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values of ids and index keys: how they are written, and in which order they stand. */
final class BsonValue {

    /** Beside BSON's own types, which stop at 0x13. */
    private static final byte MISSING = 0x40;

    private static final byte KEY = 0x41;

    private BsonValue() {}

    static void write(@Nullable Object value, ByteBuf out) {
        byte type = typeOf(value);
        out.writeByte(type);
        if (value instanceof KeyValue key) {
            out.writeShort(key.size());
            for (Object part : key) {
                write(part, out);
            }
        } else if (type != MISSING) {
            BsonEncoder.encodeValue(type, value, out);
        }
    }

    static @Nullable Object read(ByteBuf in) {
        byte type = in.readByte();
        if (type == KEY) {
            int size = in.readShort();
            var parts = new ArrayList<@Nullable Object>(size);
            for (int i = 0; i < size; i++) {
                parts.add(read(in));
            }
            return new KeyValue(parts);
        }
        return type == MISSING ? Missing.getInstance() : BsonDecoder.decodeValue(type, in);
    }

    /** Any fixed order will do for equality; strings, times and object ids are in MongoDB's. */
    static int compare(@Nullable Object a, @Nullable Object b) {
        if (a instanceof KeyValue one && b instanceof KeyValue other) {
            int common = comparePrefix(one, other, Math.min(one.size(), other.size()));
            return common != 0 ? common : Integer.compare(one.size(), other.size());
        }
        byte type = typeOf(a);
        int types = Byte.compare(type, typeOf(b));
        if (types != 0 || a == null || b == null) {
            return types;
        }
        return switch (type) {
            case BsonConstants.TYPE_UTF8_STRING -> ((String) a).compareTo((String) b);
            case BsonConstants.TYPE_DOUBLE -> ((Double) a).compareTo((Double) b);
            case BsonConstants.TYPE_INT32 -> ((Integer) a).compareTo((Integer) b);
            case BsonConstants.TYPE_INT64 -> ((Long) a).compareTo((Long) b);
            case BsonConstants.TYPE_UTC_DATETIME -> ((Instant) a).compareTo((Instant) b);
            case BsonConstants.TYPE_OBJECT_ID -> ((ObjectId) a).compareTo((ObjectId) b);
            default -> compareOthers(a, b);
        };
    }

    static int comparePrefix(KeyValue one, KeyValue other, int length) {
        for (int i = 0; i < length; i++) {
            int result = compare(one.get(i), other.get(i));
            if (result != 0) {
                return result;
            }
        }
        return 0;
    }

    /** By their bytes; for UUIDs that is the order of their halves as unsigned numbers. */
    private static int compareOthers(Object a, Object b) {
        if (a instanceof UUID one && b instanceof UUID other) {
            int high =
                    Long.compareUnsigned(
                            one.getMostSignificantBits(), other.getMostSignificantBits());
            return high != 0
                    ? high
                    : Long.compareUnsigned(
                            one.getLeastSignificantBits(), other.getLeastSignificantBits());
        }
        return Arrays.compareUnsigned(bytes(a), bytes(b));
    }

    private static byte[] bytes(Object value) {
        var out = Unpooled.buffer();
        write(value, out);
        return Arrays.copyOf(out.array(), out.writerIndex());
    }

    static byte typeOf(@Nullable Object value) {
        if (value instanceof KeyValue) {
            return KEY;
        }
        return value instanceof Missing ? MISSING : BsonEncoder.determineType(value);
    }
}
