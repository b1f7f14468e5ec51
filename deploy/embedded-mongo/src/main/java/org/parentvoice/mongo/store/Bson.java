package org.parentvoice.mongo.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.util.Arrays;

/** Documents as bytes: a tenth of the room that their objects take, and nobody can change them. */
final class Bson {

    private static final int FIRST_GUESS = 512;
    private static final int LARGEST = 16 * 1024 * 1024;
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
        encode(document);
    }

    static Document decode(byte[] bson) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
    }
}
