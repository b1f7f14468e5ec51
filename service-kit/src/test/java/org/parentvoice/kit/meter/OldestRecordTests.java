package org.parentvoice.kit.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class OldestRecordTests {

    private static final TopicPartition ONE = new TopicPartition("said", 0);
    private static final TopicPartition OTHER = new TopicPartition("said", 1);

    private final MockConsumer<byte[], byte[]> reader = new MockConsumer<>("earliest");
    private final OldestRecord oldest = new OldestRecord(reader, Duration.ofMillis(20));

    @Test
    void takesTheEarliestOfThePartitions() {
        reader.schedulePollTask(() -> reader.addRecord(written(ONE, 7, 2_000)));
        reader.schedulePollTask(() -> reader.addRecord(written(OTHER, 3, 1_000)));
        assertThat(oldest.timestamp(behind())).isEqualTo(1_000);
    }

    @Test
    void asksAgainWhenThereWasNothingAtFirst() {
        reader.schedulePollTask(() -> {});
        reader.schedulePollTask(() -> reader.addRecord(written(ONE, 7, 2_000)));
        assertThat(oldest.timestamp(Map.of(ONE, 7L))).isEqualTo(2_000);
    }

    @Test
    void isUnknownWhenOnePartitionDoesNotAnswer() {
        reader.schedulePollTask(() -> reader.addRecord(written(ONE, 7, 2_000)));
        assertThat(oldest.timestamp(behind())).isNull();
    }

    @Test
    void nothingBehindHasNoOldest() {
        assertThat(oldest.timestamp(Map.of())).isNull();
    }

    private static Map<TopicPartition, Long> behind() {
        var behind = new LinkedHashMap<TopicPartition, Long>();
        behind.put(ONE, 7L);
        behind.put(OTHER, 3L);
        return behind;
    }

    private static ConsumerRecord<byte[], byte[]> written(
            TopicPartition partition, long offset, long timestamp) {
        return new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset,
                timestamp,
                TimestampType.CREATE_TIME,
                0,
                0,
                new byte[0],
                new byte[0],
                new RecordHeaders(),
                Optional.empty());
    }
}
