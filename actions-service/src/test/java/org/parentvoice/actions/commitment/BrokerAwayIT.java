package org.parentvoice.actions.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.parentvoice.actions.ActionsApplication;
import org.parentvoice.actions.Caller;
import org.parentvoice.kit.testing.TestStack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** The line to the broker is cut, coordinators go on working, the line is mended. */
@SpringBootTest(
        classes = ActionsApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=actions", "parentvoice.actions.overdue.every=1d"})
@ContextConfiguration(initializers = {TestStack.class, BrokerAwayIT.OwnBroker.class})
@DirtiesContext
class BrokerAwayIT {

    private static final CutLine LINE = new CutLine();
    private static final EmbeddedKafkaKraftBroker BROKER = new EmbeddedKafkaKraftBroker(1, 1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort private int port;
    @Autowired private MeterRegistry meters;

    static final class OwnBroker
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            BROKER.brokerProperty("advertised.listeners", "EXTERNAL://localhost:" + LINE.port());
            BROKER.brokerProperty("group.initial.rebalance.delay.ms", "0");
            BROKER.afterPropertiesSet();
            String address = BROKER.getBrokersAsString();
            LINE.to(Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)));
            Map<String, Object> own =
                    Map.of(
                            "spring.kafka.bootstrap-servers",
                            "localhost:" + LINE.port(),
                            "spring.mongodb.uri",
                            TestStack.mongoUri("actions-away"));
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("own-broker", own));
        }
    }

    @Test
    void nothingIsLostAndTheOrderIsKept() {
        Caller leeds = Caller.with(port, TestStack.issuer().coordinator("leeds"));
        String id = leeds.make("leeds", "Told later");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(told(id)).containsExactly(1));

        LINE.cut();
        String path = "/api/commitments/" + id;
        leeds.post(path + "/status", "{\"status\": \"acknowledged\"}");
        leeds.post(path + "/updates", "{\"note\": \"While nobody listens\"}");
        leeds.post(path + "/status", "{\"status\": \"committed\"}");
        assertThat(leeds.get(path).json().path("version").asInt()).isEqualTo(4);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(meters.get("parentvoice.outbox.pending").gauge().value())
                                        .isEqualTo(3));

        LINE.mend();
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(
                        () -> assertThat(told(id).stream().distinct()).containsExactly(1, 2, 3, 4));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(meters.get("parentvoice.outbox.pending").gauge().value())
                                        .isZero());
        assertThat(told(id)).isSorted();
    }

    /** The sequences of a commitment's events in the log, in the order of the log. */
    private static List<Integer> told(String id) {
        Map<String, Object> properties = Map.of("bootstrap.servers", "localhost:" + LINE.port());
        try (var reader =
                new KafkaConsumer<>(
                        properties, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions =
                    IntStream.range(0, TestStack.PARTITIONS)
                            .mapToObj(each -> new TopicPartition("commitments", each))
                            .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            var found = reader.poll(Duration.ofSeconds(2));
            return IntStream.range(0, TestStack.PARTITIONS)
                    .mapToObj(each -> found.records(partitions.get(each)))
                    .flatMap(List::stream)
                    .filter(each -> id.equals(each.key()))
                    .map(ConsumerRecord::value)
                    .map(each -> JSON.readTree(each).path("sequence").asInt())
                    .toList();
        }
    }
}
