package org.parentvoice.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvImportTests {

    @Test
    void writesALineForEachStatement() {
        var statement =
                new Statement(
                        "They said \"wait\", again.",
                        LocalDate.of(2026, 11, 3),
                        true,
                        4,
                        "special");
        assertThat(CsvImport.csv(List.of(statement)))
                .isEqualTo(
                        """
                        text,channel,occurred_on,consent_quote,consent_count,voices,setting
                        "They said ""wait"", again.",survey,2026-11-03,yes,yes,4,special
                        """);
    }
}
