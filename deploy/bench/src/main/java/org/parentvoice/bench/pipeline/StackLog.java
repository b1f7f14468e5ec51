package org.parentvoice.bench.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The stack's broker: how much is in a topic, and what it looks like. */
public final class StackLog implements AutoCloseable {

    public static final int PARTITIONS = 12;

    private static final Duration LONGEST_READ = Duration.ofSeconds(20);

    private final String bootstrap;
    private final Admin admin;

    public StackLog(String bootstrap) {
        this.bootstrap = bootstrap;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    }

    /** How many records were ever put on a topic. */
    public long records(String topic) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> ends =
                partitions(topic).stream()
                        .collect(Collectors.toMap(Function.identity(), p -> OffsetSpec.latest()));
        return admin.listOffsets(ends).all().get().values().stream()
                .mapToLong(each -> each.offset())
                .sum();
    }

    /** Some of the records on a topic. */
    public List<ConsumerRecord<String, byte[]>> some(String topic, int count) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        long end = System.nanoTime() + LONGEST_READ.toNanos();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", bootstrap),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(partitions(topic));
            consumer.seekToBeginning(partitions(topic));
            while (found.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found.subList(0, Math.min(count, found.size()));
    }

    private static List<TopicPartition> partitions(String topic) {
        return IntStream.range(0, PARTITIONS).mapToObj(p -> new TopicPartition(topic, p)).toList();
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }
}
