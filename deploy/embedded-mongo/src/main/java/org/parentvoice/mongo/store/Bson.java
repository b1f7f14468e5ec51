package org.parentvoice.mongo.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents as bytes: a tenth of the room that their objects take, and nobody can change them. */
final class Bson {

    private static final int FIRST_GUESS = 512;
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final int NEARLY_LARGEST = LARGEST / 2;
    private static final int SMALL = 24;
    private static final long MOST_BYTES_OF_A_CHARACTER = 3;
    private static final int TOO_LARGE = 10334;
    private static final int DOTTED = 57;

    private Bson() {}

    static byte[] encode(Document document) {
        var out = Unpooled.buffer(FIRST_GUESS);
        BsonEncoder.encodeDocument(document, out);
        if (out.writerIndex() > LARGEST) {
            throw new MongoServerError(
                    TOO_LARGE, "BSONObjectTooLarge", "A document may have 16 MB at the most");
        }
        return Arrays.copyOf(out.array(), out.writerIndex());
    }

    /**
     * Fails for what could not be stored. To be asked before anything has changed.
     *
     * @throws MongoServerError when it is too large or a field has a dot in its name
     */
    static void check(Document document) {
        for (String field : document.keySet()) {
            if (field.contains(".")) {
                throw new MongoServerError(
                        DOTTED, "DottedFieldName", "A field's name may not have a dot: " + field);
            }
        }
        if (roughSize(document) > NEARLY_LARGEST) {
            encode(document);
        }
    }

    /** No less than what it takes as bytes, but for its small parts. */
    private static long roughSize(@Nullable Object value) {
        long size = SMALL;
        switch (value) {
            case String text -> size += MOST_BYTES_OF_A_CHARACTER * text.length();
            case BinData data -> size += data.getData().length;
            case Map<?, ?> fields -> {
                for (Map.Entry<?, ?> field : fields.entrySet()) {
                    size += roughSize(field.getKey()) + roughSize(field.getValue());
                }
            }
            case Collection<?> elements -> {
                for (Object element : elements) {
                    size += roughSize(element);
                }
            }
            case null, default -> {
                // One of the small ones.
            }
        }
        return size;
    }

    static Document decode(byte[] bson) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
    }
}
