package org.parentvoice.mongo.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyBytesTests {

    /** In BSON's order of types and values, each greater than the one before. */
    private static final List<Object> RISING =
            Arrays.asList(
                    MinKey.getInstance(),
                    null,
                    Double.NaN,
                    Double.NEGATIVE_INFINITY,
                    Long.MIN_VALUE,
                    -1e10,
                    -1.5,
                    -1,
                    new Decimal128(new BigDecimal("-0.1")),
                    -Double.MIN_VALUE,
                    0,
                    new Decimal128(new BigDecimal("0.1")),
                    0.1,
                    0.5,
                    1,
                    1L << 53,
                    (1L << 53) + 1,
                    (1L << 53) + 2,
                    Long.MAX_VALUE - 1,
                    Long.MAX_VALUE,
                    0x1p63,
                    new Decimal128(new BigDecimal("1E30")),
                    Double.POSITIVE_INFINITY,
                    "",
                    "\0",
                    "\0\0",
                    "\0a",
                    "a",
                    "a\0",
                    "a\0b",
                    "ab",
                    "b",
                    "\u00e9",
                    "\uffee",
                    "\ud83d\ude00",
                    new Document(),
                    new Document("a", 1),
                    new Document("a", 1).append("b", 1),
                    new Document("a", 2),
                    new Document("b", 1),
                    new Document("a", "x"),
                    new BinData(new byte[] {9}),
                    new BinData(new byte[] {1, 2}),
                    UUID.fromString("00000000-0000-0000-0000-000000000001"),
                    UUID.fromString("f0000000-0000-0000-0000-000000000000"),
                    new ObjectId("000000000000000000000001"),
                    new ObjectId("ff0000000000000000000000"),
                    false,
                    true,
                    Instant.ofEpochMilli(-5),
                    Instant.EPOCH,
                    Instant.ofEpochMilli(1_700_000_000_000L),
                    new BsonTimestamp(1),
                    MaxKey.getInstance());

    @Test
    void standInBsonsOrder() {
        for (int i = 1; i < RISING.size(); i++) {
            byte[] before = KeyBytes.of(RISING.get(i - 1));
            byte[] after = KeyBytes.of(RISING.get(i));

            assertThat(Arrays.compareUnsigned(before, after))
                    .as("%s < %s", RISING.get(i - 1), RISING.get(i))
                    .isNegative();
            assertThat(Arrays.compareUnsigned(KeyBytes.reversed(before), KeyBytes.reversed(after)))
                    .as("%s > %s, reversed", RISING.get(i - 1), RISING.get(i))
                    .isPositive();
        }
    }

    @Test
    void neverBeginWithAnotherValuesBytes() {
        for (Object one : RISING) {
            for (Object other : RISING) {
                byte[] front = KeyBytes.of(one);
                byte[] whole = KeyBytes.of(other);
                if (!Arrays.equals(front, whole)) {
                    assertThat(
                                    whole.length >= front.length
                                            && Arrays.equals(
                                                    front, 0, front.length, whole, 0, front.length))
                            .as("%s begins %s", one, other)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void areTheSameForEqualNumbersOfDifferentTypes() {
        assertThat(KeyBytes.of(5))
                .isEqualTo(KeyBytes.of(5L))
                .isEqualTo(KeyBytes.of(5.0))
                .isEqualTo(KeyBytes.of(new Decimal128(new BigDecimal("5.00"))));
        assertThat(KeyBytes.of(-0.0)).isEqualTo(KeyBytes.of(0));
    }

    @Test
    void refuseADecimalThatHasNoPlace() {
        assertThatThrownBy(() -> KeyBytes.of(new Decimal128(new BigDecimal("1E-6000"))))
                .isInstanceOf(MongoServerError.class)
                .hasMessageContaining("cannot index");
    }
}
