package org.parentvoice.themes.received;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parentvoice.kit.consumer.ReceivedEvent;
import org.parentvoice.kit.consumer.RejectedEventException;
import org.parentvoice.themes.testing.Contract;
import org.parentvoice.themes.testing.Samples;
import tools.jackson.databind.json.JsonMapper;

class ReceivedBatchTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feedback.received.v1.json",
                "feedback.received.v1.import.json",
                "feedback.received.v1.unknown-field.json"
            })
    void readsWhatIntakePublishes(String example) {
        String json = Contract.ofIntake(example);
        String id = id(json);
        var batch = ReceivedBatch.of(List.of(event(FeedbackReceived.TYPE, id, json)));
        FeedbackReceived read = Objects.requireNonNull(batch.received().get(id));
        assertThat(read.text()).isEqualTo(JSON.readTree(json).get("text").asString());
        assertThat(read.voices()).isEqualTo(JSON.readTree(json).get("voices").asInt());
        assertThat(read.consent().quote())
                .isEqualTo(JSON.readTree(json).at("/consent/quote").asBoolean());
    }

    @Test
    void readsAnErasureOfIntake() {
        String json = Contract.ofIntake("feedback.erased.v1.json");
        var batch = ReceivedBatch.of(List.of(event(FeedbackErased.TYPE, id(json), json)));
        assertThat(batch.erased().get(id(json))).isNotNull();
        assertThat(batch.received()).isEmpty();
    }

    @Test
    void erasedIsErasedWhateverElseTheBatchSays() {
        String received = Samples.received("a", "leeds", "Words");
        String erased =
                "{\"feedbackId\":\"a\",\"forum\":\"leeds\",\"erasedAt\":\"2026-11-04T08:00:00Z\"}";
        var batch =
                ReceivedBatch.of(
                        List.of(
                                event(FeedbackReceived.TYPE, "a", received),
                                event(FeedbackErased.TYPE, "a", erased),
                                event("", "a", null),
                                event(FeedbackReceived.TYPE, "a", received)));
        assertThat(batch.received()).isEmpty();
        assertThat(batch.erased()).containsOnlyKeys("a");
        assertThat(batch.tombstones()).isEmpty();
    }

    @Test
    void aTypeOfALaterVersionIsPassedOver() {
        var batch = ReceivedBatch.of(List.of(event("org.parentvoice.feedback.x.v7", "a", "{}")));
        assertThat(batch.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "null",
                "{}",
                "{\"feedbackId\":\"a\",\"forum\":\"leeds\"}",
                "{\"feedbackId\":\"a\",\"forum\":\"leeds\",\"text\":\"x\",\"channel\":\"form\","
                        + "\"occurredOn\":\"2026-11-03\",\"receivedAt\":\"2026-11-03T08:00:00Z\","
                        + "\"voices\":0,\"consent\":{},\"provenance\":{\"source\":\"form\"}}"
            })
    void whatIsNotFeedbackIsRejected(String json) {
        assertRejected(event(FeedbackReceived.TYPE, "a", json));
    }

    @Test
    void anotherKeyThanTheIdIsRejected() {
        assertRejected(event(FeedbackReceived.TYPE, "b", Samples.received("a", "leeds", "x")));
    }

    @Test
    void aRecordWithoutATypeIsRejected() {
        assertRejected(event("", "a", Samples.received("a", "leeds", "x")));
    }

    private static void assertRejected(ReceivedEvent event) {
        assertThatExceptionOfType(RejectedEventException.class)
                .isThrownBy(() -> ReceivedBatch.of(List.of(event)));
    }

    private static String id(String json) {
        return JSON.readTree(json).get("feedbackId").asString();
    }

    private static ReceivedEvent event(String type, String key, @Nullable String json) {
        Map<String, String> headers = type.isEmpty() ? Map.of() : Map.of("ce_type", type);
        byte[] data = json == null ? null : json.getBytes(UTF_8);
        return new ReceivedEvent("feedback.received", 0, 0, key, headers, data);
    }
}
