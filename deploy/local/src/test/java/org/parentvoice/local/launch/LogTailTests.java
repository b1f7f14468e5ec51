package org.parentvoice.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTests {

    @TempDir Path folder;

    @Test
    void givesTheLastLinesAsAPersonReadsThem() throws Exception {
        var log =
                Files.writeString(
                        folder.resolve("intake.log"),
                        """
                        first
                        {"log":{"level":"ERROR"},"message":"No room","error":{"message":"disk full"}}

                        {"broken": json
                        """);

        assertThat(LogTail.last(log, 2))
                .containsExactly("ERROR No room disk full", "{\"broken\": json");
        assertThat(LogTail.last(log, 10)).hasSize(3).startsWith("first");
    }

    @Test
    void saysSoWhenThereIsNoLog() {
        assertThat(LogTail.last(folder.resolve("none.log"), 5))
                .singleElement()
                .asString()
                .contains("no log");
    }
}
