package org.parentvoice.intake.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.ArgumentCaptor;
import org.parentvoice.kit.events.Event;
import org.parentvoice.kit.events.EventPublisher;
import tools.jackson.databind.json.JsonMapper;

/** What we publish is what our contract says. */
class FeedbackContractTests {

    private static final Path CONTRACTS = Path.of("contracts");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant NOW = Instant.parse("2026-11-03T23:41:07.512Z");

    private final EventPublisher publisher = mock();
    private final FeedbackLog log =
            new FeedbackLog(publisher, JSON, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void receivedIsAsInTheExample() throws IOException {
        NewFeedback said =
                NewFeedback.fromFamily(
                        "We have waited eleven months for the assessment of my son Jamie. Nobody rings"
                                + " back and I have to explain everything again each time.",
                        null,
                        "form",
                        new Consent(true, true, false),
                        "5-10",
                        "mainstream",
                        "waiting for an assessment");
        String id = "0b9f2f0e-5d53-4a0e-9a6c-3f2f7c1d8a11";
        log.received(List.of(Feedback.of(id, "leeds", said, Provenance.FORM, NOW)));
        Event event = published();
        assertSame(event, "feedback.received.v1.json");
        assertThat(event)
                .extracting(Event::id, Event::subject, Event::type, Event::source, Event::forum)
                .containsExactly(
                        id, id, "org.parentvoice.feedback.received.v1", "/intake", "leeds");
        assertThat(problems("feedback.received.v1", event.json())).isEmpty();
    }

    @Test
    void everyChannelAndEveryGapIsValid() throws IOException {
        for (String channel : FeedbackRules.CHANNELS) {
            var said =
                    new NewFeedback(
                            "x",
                            "why?",
                            channel,
                            LocalDate.of(2026, 1, 2),
                            3,
                            Consent.NONE,
                            null,
                            null,
                            null);
            Feedback feedback =
                    Feedback.of(
                            FeedbackIds.forRow("leeds", said, 0),
                            "leeds",
                            said,
                            Provenance.imported("i", 2),
                            NOW);
            assertThat(problems("feedback.received.v1", JSON.writeValueAsString(feedback)))
                    .isEmpty();
        }
    }

    @Test
    void erasedIsAsInTheExample() throws IOException {
        String id = "0b9f2f0e-5d53-4a0e-9a6c-3f2f7c1d8a11";
        log.erased(
                new FeedbackErased(
                        id, "leeds", Instant.parse("2026-11-04T08:02:11.044Z"), "parent"));
        Event event = publishedAlone();
        assertSame(event, "feedback.erased.v1.json");
        assertThat(problems("feedback.erased.v1", event.json())).isEmpty();
        then(publisher).should().tombstone(FeedbackLog.TOPIC, id);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsValidAndReadable(Path example) throws IOException {
        String name = example.getFileName().toString();
        String type = name.substring(0, name.indexOf(".v1") + 3);
        assertThat(problems(type, Files.readString(example))).isEmpty();
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(CONTRACTS.resolve("examples"))) {
            return files.sorted().toList();
        }
    }

    private static void assertSame(Event event, String example) throws IOException {
        Path file = CONTRACTS.resolve("examples").resolve(example);
        assertThat(JSON.readTree(event.json())).isEqualTo(JSON.readTree(Files.readString(file)));
    }

    private static List<?> problems(String type, String json) throws IOException {
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(CONTRACTS.resolve(type + ".schema.json")));
        return schema.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    @SuppressWarnings("unchecked")
    private Event published() {
        ArgumentCaptor<List<Event>> events = ArgumentCaptor.forClass(List.class);
        then(publisher).should().publish(eq(FeedbackLog.TOPIC), events.capture());
        return events.getValue().getFirst();
    }

    private Event publishedAlone() {
        ArgumentCaptor<Event> event = ArgumentCaptor.forClass(Event.class);
        then(publisher).should().publish(eq(FeedbackLog.TOPIC), event.capture());
        return event.getValue();
    }
}
