package org.parentvoice.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of sending: what was acknowledged is there. */
class KilledBrokerIT {

    private static final String TOPIC = "drill";

    @TempDir Path folder;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    @Test
    void findsEveryAcknowledgedRecordOnOtherPorts() throws Exception {
        int port = freePorts();
        var first = BrokerProcess.start(folder, port);
        createTopic(port);
        try (var producer = producer(port)) {
            var sender = Thread.startVirtualThread(() -> sendUntilInterrupted(producer));
            await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() > 5_000);
            first.destroyForcibly();
            assertThat(first.waitFor()).isNotZero();
            sender.interrupt();
        }

        int other = freePorts();
        var second = BrokerProcess.start(folder, other);
        try {
            assertThat(everything(other)).containsAll(acknowledged);
        } finally {
            second.destroy();
            second.waitFor();
        }
    }

    private void sendUntilInterrupted(KafkaProducer<String, String> producer) {
        for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
            var value = "value " + i;
            var _ =
                    producer.send(
                            new ProducerRecord<>(TOPIC, value),
                            (sent, failure) -> {
                                if (failure == null) {
                                    acknowledged.add(value);
                                }
                            });
        }
    }

    private static void createTopic(int port) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", "localhost:" + port))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 3, (short) 1))).all().get();
        }
    }

    private static KafkaProducer<String, String> producer(int port) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", "localhost:" + port,
                        "acks", "all",
                        "max.block.ms", 2_000,
                        "request.timeout.ms", 1_000,
                        "delivery.timeout.ms", 2_000,
                        "linger.ms", 0),
                new StringSerializer(),
                new StringSerializer());
    }

    private Set<String> everything(int port) {
        var found = new HashSet<String>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers", "localhost:" + port,
                                "group.id", "drill",
                                "auto.offset.reset", "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            await().atMost(Duration.ofSeconds(60))
                    .pollInSameThread()
                    .until(
                            () -> {
                                consumer.poll(Duration.ofMillis(500))
                                        .forEach(sent -> found.add(sent.value()));
                                return found.containsAll(acknowledged);
                            });
        }
        return found;
    }

    /** The first of two free ports next to each other. */
    private static int freePorts() throws Exception {
        while (true) {
            try (var one = new ServerSocket(0);
                    var next = new ServerSocket(one.getLocalPort() + 1)) {
                return next.getLocalPort() - 1;
            } catch (java.net.BindException _) {
                // The next one is in use: another pair.
            }
        }
    }
}
