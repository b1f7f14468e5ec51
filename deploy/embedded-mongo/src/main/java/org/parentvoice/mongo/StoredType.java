package org.parentvoice.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Keeps documents, ids and keys as BSON: a tenth of what Java's serialization needs. */
abstract class StoredType<T> extends BasicDataType<T> {

    private static final int FIRST_GUESS = 512;

    /** Objects take more room in memory than their bytes on disk. */
    private static final int IN_MEMORY = 4;

    private int average = FIRST_GUESS;

    abstract void encode(T value, ByteBuf out);

    abstract T decode(ByteBuf in);

    @Override
    public final void write(WriteBuffer target, T value) {
        var out = Unpooled.buffer(average);
        encode(value, out);
        int length = out.writerIndex();
        target.put(ByteBuffer.wrap(out.array(), 0, length));
        // A moving average, as the store estimates by sampling.
        average = (length + 15 * average) / 16 + 1;
    }

    @Override
    public final T read(ByteBuffer source) {
        var in = Unpooled.wrappedBuffer(source);
        T value = decode(in);
        source.position(source.position() + in.readerIndex());
        return value;
    }

    @Override
    public final int getMemory(T value) {
        return average * IN_MEMORY;
    }

    /** Whole documents. */
    static final class Documents extends StoredType<Document> {

        @Override
        public Document[] createStorage(int size) {
            return new Document[size];
        }

        @Override
        void encode(Document document, ByteBuf out) {
            BsonEncoder.encodeDocument(document, out);
        }

        @Override
        Document decode(ByteBuf in) {
            return BsonDecoder.decodeBson(in);
        }
    }

    /** Ids and index keys. */
    static final class Keys extends StoredType<Object> {

        @Override
        public Object[] createStorage(int size) {
            return new Object[size];
        }

        @Override
        public int compare(Object a, Object b) {
            return BsonValue.compare(a, b);
        }

        @Override
        void encode(Object value, ByteBuf out) {
            BsonValue.write(value, out);
        }

        @Override
        Object decode(ByteBuf in) {
            var value = BsonValue.read(in);
            if (value == null) {
                throw new IllegalStateException("A key cannot be null");
            }
            return value;
        }
    }
}
