package org.parentvoice.kit.meter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.consumer.DeadLetters;
import org.parentvoice.kit.topic.TopicsProperties;

/** Asks the broker where a group stands, and reads the one record it would handle next. */
final class GroupOffsets implements AutoCloseable {

    private static final Duration READ = Duration.ofSeconds(2);

    private final Map<String, Object> clientProperties;
    private final String group;
    private final TopicsProperties topics;
    private @Nullable Admin admin;

    GroupOffsets(Map<String, Object> clientProperties, String group, TopicsProperties topics) {
        this.clientProperties = clientProperties;
        this.group = group;
        this.topics = topics;
    }

    List<TopicProgress> look() throws InterruptedException {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed =
                    admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
            var progress = new ArrayList<TopicProgress>();
            for (String topic : topics.consumed()) {
                progress.add(topic(topic, committed));
            }
            return progress;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker does not tell", e);
        }
    }

    private TopicProgress topic(String topic, Map<TopicPartition, OffsetAndMetadata> committed)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> first = offsets(topic, OffsetSpec.earliest());
        Map<TopicPartition, Long> last = offsets(topic, OffsetSpec.latest());
        var behind = new HashMap<TopicPartition, Long>();
        long lag = 0;
        for (var end : last.entrySet()) {
            long from = first.getOrDefault(end.getKey(), 0L);
            OffsetAndMetadata done = committed.get(end.getKey());
            long next = done == null ? from : Math.max(from, done.offset());
            if (next < end.getValue()) {
                lag += end.getValue() - next;
                behind.put(end.getKey(), next);
            }
        }
        String letters = DeadLetters.topic(topic, group);
        return new TopicProgress(
                topic,
                lag,
                oldest(behind),
                sum(offsets(letters, OffsetSpec.latest()))
                        - sum(offsets(letters, OffsetSpec.earliest())));
    }

    private Map<TopicPartition, Long> offsets(String topic, OffsetSpec spec)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> asked =
                IntStream.range(0, topics.partitions())
                        .mapToObj(partition -> new TopicPartition(topic, partition))
                        .collect(Collectors.toMap(Function.identity(), partition -> spec));
        Map<TopicPartition, ListOffsetsResultInfo> found = admin().listOffsets(asked).all().get();
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().offset()));
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    private @Nullable Long oldest(Map<TopicPartition, Long> behind) {
        if (behind.isEmpty()) {
            return null;
        }
        var properties = new HashMap<>(clientProperties);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        try (Consumer<byte[], byte[]> reader =
                new KafkaConsumer<>(
                        properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return new OldestRecord(reader, READ).timestamp(behind);
        }
    }

    private Admin admin() {
        Admin existing = admin;
        if (existing == null) {
            existing = Admin.create(clientProperties);
            admin = existing;
        }
        return existing;
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
