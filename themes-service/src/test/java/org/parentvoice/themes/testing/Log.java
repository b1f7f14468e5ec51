package org.parentvoice.themes.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.testing.TestTopic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes into this service and what comes out of it. */
public final class Log {

    public static final String RECEIVED = "org.parentvoice.feedback.received.v1";
    public static final String ERASED = "org.parentvoice.feedback.erased.v1";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TestTopic IN = new TestTopic("feedback.received");
    private static final TestTopic OUT = new TestTopic("feedback.themed");

    private Log() {}

    /**
     * One record of {@code feedback.themed}.
     *
     * @param type of the event; empty for a tombstone
     * @param json the data; null for a tombstone
     */
    public record Entry(String id, String type, @Nullable String json) {

        /** The data; fails for a tombstone. */
        public JsonNode data() {
            return JSON.readTree(Objects.requireNonNull(json));
        }

        public long sequence() {
            return data().path("sequence").asLong();
        }
    }

    public static void receive(String id, String forum, String text) {
        receiveData(id, forum, Samples.received(id, forum, text));
    }

    public static void receiveData(String id, String forum, String json) {
        IN.putEvent(id, RECEIVED, id, forum, json);
    }

    public static void erase(String id, String forum) {
        IN.putEvent(
                Samples.newId(),
                ERASED,
                id,
                forum,
                """
                {"feedbackId": "%s", "forum": "%s", "erasedAt": "2026-11-09T20:05:44Z", "by": "parent"}
                """
                        .formatted(id, forum));
        tombstone(id);
    }

    public static void tombstone(String id) {
        IN.put(id, null, Map.of());
    }

    /** Everything published about this feedback, oldest first. */
    public static List<Entry> published(String id) {
        return OUT.of(id).stream().map(Log::entry).toList();
    }

    /** Everything published about anything, by feedback id: read once where many are looked at. */
    public static Map<String, List<Entry>> published() {
        return OUT.all().stream()
                .collect(
                        Collectors.groupingBy(
                                ConsumerRecord::key,
                                Collectors.mapping(Log::entry, Collectors.toList())));
    }

    /** Waits until this many records about this feedback are there. */
    public static List<Entry> await(String id, int count) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> published(id), found -> found.size() >= count);
    }

    private static Entry entry(ConsumerRecord<String, byte[]> entry) {
        byte[] data = entry.value();
        return new Entry(
                TestTopic.header(entry, "ce_id"),
                TestTopic.header(entry, "ce_type"),
                data == null ? null : new String(data, UTF_8));
    }
}
