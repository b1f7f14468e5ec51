package org.parentvoice.actions.themes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parentvoice.kit.consumer.ReceivedEvent;
import org.parentvoice.kit.consumer.RejectedEventException;

/** Reads what the theme service says it publishes. */
class ThemeEventsTests {

    private static final Path EXAMPLES = Path.of("../themes-service/contracts/examples");

    @ParameterizedTest
    @CsvSource({
        "feedback.themed.v1, feedback.themed.v1",
        "feedback.themed.v1, feedback.themed.v1.unknown-field",
        "feedback.re-themed.v1, feedback.re-themed.v1",
        "feedback.corrected.v1, feedback.corrected.v1"
    })
    void readsTheProducersExamples(String type, String example) throws IOException {
        Said said = ThemeEvents.read(event(type, example(example))).orElseThrow();
        Contribution contribution = Objects.requireNonNull(said.contribution());
        assertThat(said.feedbackId()).hasSize(36);
        assertThat(contribution.forum()).isEqualTo("leeds");
        assertThat(contribution.voices()).isPositive();
        assertThat(contribution.month()).matches("20\\d\\d-\\d\\d");
        assertThat(contribution.week()).matches("20\\d\\d-W\\d\\d");
        assertThat(said.sequence()).isPositive();
        assertThat(said.labels().keySet())
                .containsExactlyInAnyOrderElementsOf(contribution.themes());
        assertThat(contribution.quotable()).isEqualTo(said.quote() != null);
    }

    @Test
    void anErasureOutranksEverything() throws IOException {
        Said said =
                ThemeEvents.read(event("feedback.erased.v1", example("feedback.erased.v1")))
                        .orElseThrow();
        assertThat(said.contribution()).isNull();
        assertThat(said.sequence()).isEqualTo(Said.ERASED);
    }

    @Test
    void wordsWithoutConsentAreNotKept() throws IOException {
        String json = example("feedback.themed.v1").replace("\"quote\": true", "\"quote\": false");
        Said said = ThemeEvents.read(event("feedback.themed.v1", json)).orElseThrow();
        assertThat(said.quote()).isNull();
    }

    @Test
    void otherTypesArePassedOver() {
        assertThat(ThemeEvents.read(event("feedback.something-new.v1", "{}"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "[]",
                "{}",
                "{\"feedbackId\": \"a\", \"forum\": \"a.b\", \"occurredOn\": \"2026-01-01\"}",
                """
                {"feedbackId": "a", "forum": "leeds", "occurredOn": "2026-01-01", "sequence": 1,
                 "sentiment": "concern", "channel": "form", "themes": [{"id": "$where"}]}""",
                """
                {"feedbackId": "a", "forum": "leeds", "occurredOn": "2026-01-01", "sequence": 1,
                 "sentiment": "concern", "channel": "form", "themes": [], "voices": -3}"""
            })
    void whatCannotBeCountedIsRejected(String json) {
        assertThatThrownBy(() -> ThemeEvents.read(event("feedback.themed.v1", json)))
                .isInstanceOf(RejectedEventException.class);
    }

    private static String example(String name) throws IOException {
        return Files.readString(EXAMPLES.resolve(name + ".json"));
    }

    private static ReceivedEvent event(String type, String json) {
        return new ReceivedEvent(
                "feedback.themed",
                0,
                1,
                "key",
                Map.of("ce_type", "org.parentvoice." + type, "ce_id", "1"),
                json.getBytes(UTF_8));
    }
}
