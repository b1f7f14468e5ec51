package org.parentvoice.themes.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parentvoice.kit.events.Event;
import org.parentvoice.themes.testing.Contract;
import org.parentvoice.themes.testing.Samples;
import tools.jackson.databind.json.JsonMapper;

class FeedbackEventsTests {

    private static final String ID = "5f0c9a3e-7b1d-4c52-9a86-2f4f1f6f2b10";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FeedbackEvents events = new FeedbackEvents(JSON);

    @Test
    void themedFeedbackLooksLikeTheExample() {
        Event event = events.of(Samples.themed(ID));
        assertThat(event.type()).isEqualTo("org.parentvoice.feedback.themed.v1");
        assertThat(event.source()).isEqualTo("/themes");
        assertThat(event.subject()).isEqualTo(ID);
        assertThat(event.forum()).isEqualTo("leeds");
        assertThat(event.time()).isEqualTo("2026-11-02T09:14:03.481Z");
        assertSame(event.json(), Contract.example("feedback.themed.v1.json"));
        assertThat(Contract.violations(event.type(), event.json())).isEmpty();
    }

    @Test
    void erasedFeedbackLooksLikeTheExample() {
        var erased =
                new ErasedFeedback(ID, "leeds", Instant.parse("2026-11-09T20:05:44Z"), "parent");
        Event event = events.of(erased);
        assertThat(event.type()).isEqualTo("org.parentvoice.feedback.erased.v1");
        assertSame(event.json(), Contract.example("feedback.erased.v1.json"));
        assertThat(Contract.violations(event.type(), event.json())).isEmpty();
    }

    @Test
    void whenOnlyTheTombstoneWasLeftNobodyIsNamed() {
        Event event = events.of(new ErasedFeedback(ID, "leeds", Instant.EPOCH, null));
        assertThat(Contract.violations(event.type(), event.json())).isEmpty();
        assertThat(JSON.readTree(event.json()).get("by").isNull()).isTrue();
    }

    @Test
    void aCorrectionDoesNotSayWhoMadeIt() {
        Event event = events.of(Samples.feedback(ID, true, DecidedBy.person("Bridget Example"), 2));
        assertThat(event.type()).isEqualTo("org.parentvoice.feedback.corrected.v1");
        assertThat(event.json()).doesNotContain("Bridget").contains("\"coordinator\"");
        assertThat(Contract.violations(event.type(), event.json())).isEmpty();
    }

    @Test
    void aLaterDecisionOfTheMachineIsReThemed() {
        Event event =
                events.of(Samples.feedback(ID, true, DecidedBy.machine("phrases-1/send-2"), 2));
        assertThat(event.type()).isEqualTo("org.parentvoice.feedback.re-themed.v1");
        assertThat(Contract.violations(event.type(), event.json())).isEmpty();
    }

    @Test
    void wordsAreQuotedOnlyWithConsent() {
        Event event =
                events.of(Samples.feedback(ID, false, DecidedBy.machine("phrases-1/send-1"), 1));
        assertThat(JSON.readTree(event.json()).get("quote").isNull()).isTrue();
        assertThat(Contract.violations(event.type(), event.json())).isEmpty();
    }

    @Test
    void theSameStateIsTheSameEventAndAnotherIsNot() {
        Event event = events.of(Samples.themed(ID));
        assertThat(events.of(Samples.themed(ID))).isEqualTo(event);
        assertThat(
                        List.of(
                                events.of(Samples.themed(Samples.newId())).id(),
                                events.of(Samples.feedback(ID, true, DecidedBy.person("x"), 2))
                                        .id(),
                                events.of(Samples.feedback(ID, true, DecidedBy.person("x"), 3))
                                        .id(),
                                event.id()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "themed.v1.json",
                "themed.v1.unknown-field.json",
                "re-themed.v1.json",
                "corrected.v1.json",
                "erased.v1.json"
            })
    void everyExampleKeepsToItsSchema(String name) {
        String type = "org.parentvoice.feedback." + name.replaceAll("\\.v1\\..*", ".v1");
        assertThat(Contract.violations(type, Contract.example("feedback." + name))).isEmpty();
    }

    private static void assertSame(String json, String example) {
        assertThat(JSON.readTree(json)).isEqualTo(JSON.readTree(example));
    }
}
