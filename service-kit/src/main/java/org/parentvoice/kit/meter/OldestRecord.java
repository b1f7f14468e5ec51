package org.parentvoice.kit.meter;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** When the oldest record was written that a group has not finished. */
final class OldestRecord {

    private final Consumer<byte[], byte[]> reader;
    private final Duration patience;

    /**
     * @param reader gives one record at a time
     * @param patience how long to wait for the record of one partition
     */
    OldestRecord(Consumer<byte[], byte[]> reader, Duration patience) {
        this.reader = reader;
        this.patience = patience;
    }

    /**
     * Its time, in milliseconds since 1970.
     *
     * @param behind partitions with records that are not finished, and the next offset in each
     * @return null when nothing is behind, and when not every partition could be read in time: the
     *     one that was not may hold the oldest
     */
    @Nullable Long timestamp(Map<TopicPartition, Long> behind) {
        Long oldest = null;
        for (var each : behind.entrySet()) {
            ConsumerRecord<byte[], byte[]> next = read(each.getKey(), each.getValue());
            if (next == null) {
                return null;
            }
            oldest = oldest == null ? next.timestamp() : Math.min(oldest, next.timestamp());
        }
        return oldest;
    }

    /** Asks until the time is up: a reader may also come back with nothing before that. */
    private @Nullable ConsumerRecord<byte[], byte[]> read(TopicPartition partition, long offset) {
        reader.assign(List.of(partition));
        reader.seek(partition, offset);
        long end = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); left > 0; left = end - System.nanoTime()) {
            for (var found : reader.poll(Duration.ofNanos(left))) {
                return found;
            }
        }
        return null;
    }
}
