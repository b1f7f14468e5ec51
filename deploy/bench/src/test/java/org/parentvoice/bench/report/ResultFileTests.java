package org.parentvoice.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultFileTests {

    private static final Machine MACHINE =
            new Machine(
                    2,
                    4_000,
                    "Linux amd64",
                    "25",
                    0.5,
                    OffsetDateTime.parse("2026-11-26T12:00:00Z"));

    @Test
    void hasTheMachineTheFiguresWithUnitsAndWhatFailed() {
        var report =
                new Report(
                        new PrintStream(
                                OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        report.add("one JVM", "posts", 275, "/s", Limit.atMost("producer", 1_100));
        report.fail("one is missing");
        JsonNode json = new JsonMapper().readTree(ResultFile.json("pipeline", MACHINE, report));
        assertThat(json.at("/name").asString()).isEqualTo("pipeline");
        assertThat(json.at("/machine/cores").asInt()).isEqualTo(2);
        assertThat(json.at("/machine/memoryMb").asInt()).isEqualTo(4_000);
        assertThat(json.at("/machine/date").asString()).isEqualTo("2026-11-26T12:00:00Z");
        assertThat(json.at("/figures/0/value").asDouble()).isEqualTo(275);
        assertThat(json.at("/figures/0/unit").asString()).isEqualTo("/s");
        assertThat(json.at("/figures/0/limit/value").asDouble()).isEqualTo(1_100);
        assertThat(json.at("/failures/0").asString()).isEqualTo("one is missing");
    }
}
