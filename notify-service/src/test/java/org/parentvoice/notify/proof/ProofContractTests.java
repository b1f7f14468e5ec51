package org.parentvoice.notify.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.events.Event;
import tools.jackson.databind.json.JsonMapper;

/** What we publish keeps to what we said we would. */
class ProofContractTests {

    private static final Path CONTRACTS = Path.of("contracts");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void theEventIsItsGoldenExample() throws IOException {
        Event event = new ProofEvents(JSON).of(proof(1));
        assertThat(JSON.readTree(event.json()))
                .isEqualTo(JSON.readTree(example("notify.change-told.v1")));
        assertThat(event.type()).isEqualTo("org.parentvoice.notify.change-told.v1");
        assertThat(event.subject()).isEqualTo("3f0c8a52-6c1e-4b7a-9d52-0a2f5f1c7e11");
        assertThat(event.source()).isEqualTo("/notify");
        assertThat(errors(event.json())).isEmpty();
    }

    @Test
    void aRepeatHasTheSameIdAndTheNextReportAnother() {
        var events = new ProofEvents(JSON);
        assertThat(events.of(proof(1)).id()).isEqualTo(events.of(proof(1)).id());
        assertThat(events.of(proof(2)).id()).isNotEqualTo(events.of(proof(1)).id());
    }

    @Test
    void aFieldThatALaterVersionAddsIsAllowedAndALackingOneIsNot() throws IOException {
        assertThat(errors(example("notify.change-told.v1.unknown-field"))).isEmpty();
        assertThat(errors(example("notify.change-told.v1").replace("\"told\"", "\"tolt\"")))
                .isNotEmpty();
    }

    private static Proof proof(int reports) {
        return new Proof(
                "0d6f4a0e-5c1b-4f0a-9a51-3c2b7d1e8f60",
                "3f0c8a52-6c1e-4b7a-9d52-0a2f5f1c7e11",
                "leeds",
                128,
                3,
                41,
                reports,
                Instant.parse("2026-11-03T11:00:00Z"),
                false,
                null);
    }

    private static String example(String name) throws IOException {
        return Files.readString(CONTRACTS.resolve("examples").resolve(name + ".json"));
    }

    private static Iterable<?> errors(String json) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        Files.readString(CONTRACTS.resolve("notify.change-told.v1.schema.json")),
                        InputFormat.JSON)
                .validate(
                        json,
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)));
    }
}
