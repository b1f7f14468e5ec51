package org.parentvoice.actions.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parentvoice.kit.events.Event;
import tools.jackson.databind.json.JsonMapper;

/** Every event we emit keeps to what we have published. */
class CommitmentContractTests {

    private static final Path CONTRACTS = Path.of("contracts");
    private static final String PREFIX = "org.parentvoice.";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, Examples.Moment> GOLDEN =
            Map.of(
                    "commitment.made.v1", Examples.made(),
                    "commitment.status-changed.v1", Examples.statusChanged(),
                    "commitment.status-changed.v1.declined", Examples.declined(),
                    "commitment.due-date-changed.v1", Examples.dueDateChanged(),
                    "commitment.updated.v1", Examples.updated(),
                    "commitment.overdue.v1", Examples.overdue());

    static Stream<String> examples() {
        return GOLDEN.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anEventIsItsGoldenExample(String example) throws IOException {
        Examples.Moment moment = GOLDEN.getOrDefault(example, Examples.made());
        Event event = CommitmentEvents.of(moment.commitment(), moment.entry());
        assertThat(JSON.readTree(event.json())).isEqualTo(JSON.readTree(example(example)));
        assertThat(example).startsWith(event.type().substring(PREFIX.length()));
        assertThatItIsValid(event.type(), event.json());
        assertThat(event.id()).isEqualTo(moment.entry().id());
        assertThat(event.subject()).isEqualTo(moment.commitment().id());
        assertThat(event.source()).isEqualTo("/actions");
    }

    @ParameterizedTest
    @EnumSource(EntryKind.class)
    void everyKindOfEntryHasAValidEvent(EntryKind kind) {
        Examples.Moment moment =
                switch (kind) {
                    case MADE -> Examples.made();
                    case STATUS -> Examples.statusChanged();
                    default -> Examples.of(kind, null);
                };
        Event event = CommitmentEvents.of(moment.commitment(), moment.entry());
        assertThatItIsValid(event.type(), event.json());
    }

    @Test
    void aFieldThatALaterVersionAddsIsAllowed() throws IOException {
        assertThatItIsValid(
                PREFIX + "commitment.status-changed.v1",
                example("commitment.status-changed.v1.unknown-field"));
    }

    @Test
    void declinedWithoutAReasonIsNot() throws IOException {
        String without =
                example("commitment.status-changed.v1.declined")
                        .replaceAll("\"reason\": \"[^\"]*\"", "\"reason\": null");
        assertThat(errors(PREFIX + "commitment.status-changed.v1", without)).isNotEmpty();
    }

    private static String example(String name) throws IOException {
        return Files.readString(CONTRACTS.resolve("examples").resolve(name + ".json"));
    }

    private static void assertThatItIsValid(String type, String json) {
        assertThat(errors(type, json)).as(json).isEmpty();
    }

    private static Iterable<?> errors(String type, String json) {
        Path file = CONTRACTS.resolve(type.substring(PREFIX.length()) + ".schema.json");
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(file), InputFormat.JSON)
                    .validate(
                            json,
                            InputFormat.JSON,
                            context ->
                                    context.executionConfig(
                                            config -> config.formatAssertionsEnabled(true)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
