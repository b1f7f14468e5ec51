package org.parentvoice.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.testing.TestStack;
import org.parentvoice.kit.testing.TestTopic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(properties = "spring.config.name=sample")
@ContextConfiguration(initializers = TestStack.class)
class EventConsumerIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final TestTopic said = new TestTopic("said");
    private final TestTopic letters = new TestTopic("said.sample.dlt");

    @Autowired SampleApplication.Heard heard;

    @Test
    void handlesEventsWithTheirHeadersAndPassesOverTombstones() {
        String key = key();
        said.putEvent("id-" + key, "type.v1", key, "leeds", "{\"text\":\"first\"}");
        said.put(key, null, Map.of());
        said.putEvent("id2-" + key, "type.v1", key, "leeds", "{\"text\":\"second\",\"new\":1}");
        await().atMost(SOON).until(() -> "second".equals(heard.texts.get(key)));
        assertThat(heard.events)
                .filteredOn(event -> event.key().equals(key))
                .extracting("id", "type")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("id-" + key, "type.v1"),
                        org.assertj.core.groups.Tuple.tuple("id2-" + key, "type.v1"));
        assertThat(heard.events.getLast().time()).isNotNull();
    }

    @Test
    void setsAsideWhatIsNotReadableAndGoesOn() {
        String bad = key();
        String good = key();
        said.put(bad, "not json at all", Map.of("ce_id", "bad-" + bad));
        said.putEvent("id", "type.v1", good, "leeds", "{\"text\":\"fine\"}");
        await().atMost(SOON).until(() -> heard.texts.containsKey(good));
        await().atMost(SOON).until(() -> !letters.of(bad).isEmpty());
        ConsumerRecord<String, byte[]> letter = letters.of(bad).getFirst();
        assertThat(new String(letter.value(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("not json at all");
        assertThat(TestTopic.header(letter, "ce_id")).isEqualTo("bad-" + bad);
        assertThat(TestTopic.header(letter, "dlt-reason")).contains("Said");
        assertThat(letter.partition()).isEqualTo(said.of(bad).getFirst().partition());
    }

    @Test
    void setsAsideAloneWhatFailsEveryTime() {
        String bad = key();
        String good = key();
        said.putEvent("id", "type.v1", bad, "leeds", "{\"text\":\"always fails\"}");
        said.putEvent("id", "type.v1", good, "leeds", "{\"text\":\"fine\"}");
        await().atMost(SOON).until(() -> heard.texts.containsKey(good));
        await().atMost(SOON).untilAsserted(() -> assertThat(letters.of(bad)).hasSize(1));
    }

    @Test
    void asksAgainUntilTheDatabaseIsBack() {
        String key = key();
        said.putEvent("id", "type.v1", key, "leeds", "{\"text\":\"database away\"}");
        await().atMost(SOON).until(() -> heard.texts.containsKey(key));
        assertThat(heard.outages.get()).isGreaterThan(2);
        assertThat(letters.of(key)).isEmpty();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
