package org.parentvoice.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** One topic of the test broker, to put records on and to look at what is there. */
public final class TestTopic {

    private final String name;

    public TestTopic(String name) {
        this.name = name;
    }

    /** Puts a record with these headers and waits for the acknowledgement. */
    public void put(String key, @Nullable String json, Map<String, String> headers) {
        var entry =
                new ProducerRecord<String, byte[]>(
                        name, key, json == null ? null : json.getBytes(UTF_8));
        headers.forEach((header, value) -> entry.headers().add(header, value.getBytes(UTF_8)));
        Map<String, Object> properties =
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestStack.bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG,
                        "all");
        try (var producer =
                new KafkaProducer<>(
                        properties, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(entry).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Puts an event with its CloudEvents headers. */
    public void putEvent(String id, String type, String subject, String forum, String json) {
        put(
                subject,
                json,
                Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id,
                        "ce_type", type,
                        "ce_source", "/test",
                        "ce_time", java.time.Instant.now().toString(),
                        "ce_subject", subject,
                        "ce_forumid", forum));
    }

    /** Everything that is in the topic now, by partition and offset. */
    public List<ConsumerRecord<String, byte[]>> all() {
        Map<String, Object> properties =
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestStack.bootstrapServers());
        try (var consumer =
                new KafkaConsumer<>(
                        properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    IntStream.range(0, TestStack.PARTITIONS)
                            .mapToObj(partition -> new TopicPartition(name, partition))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream()
                    .anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }

    /** The records with this key, oldest first. */
    public List<ConsumerRecord<String, byte[]>> of(String key) {
        return all().stream().filter(hasKey(key)).toList();
    }

    private static Predicate<ConsumerRecord<String, byte[]>> hasKey(String key) {
        return each -> key.equals(each.key());
    }

    /** A header's value as text, or an empty text. */
    public static String header(ConsumerRecord<?, ?> entry, String name) {
        var header = entry.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
