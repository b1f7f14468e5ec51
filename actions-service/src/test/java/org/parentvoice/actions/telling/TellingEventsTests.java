package org.parentvoice.actions.telling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parentvoice.kit.consumer.ReceivedEvent;
import org.parentvoice.kit.consumer.RejectedEventException;

/** Reads what the notify service says it publishes. */
class TellingEventsTests {

    private static final Path EXAMPLES = Path.of("../notify-service/contracts/examples");

    @ParameterizedTest
    @ValueSource(strings = {"notify.change-told.v1", "notify.change-told.v1.unknown-field"})
    void readsTheProducersExamples(String example) throws IOException {
        Telling telling = TellingEvents.read(event(example(example)));
        assertThat(telling.id()).hasSize(36);
        assertThat(telling.commitment()).hasSize(36);
        assertThat(telling.forum()).isEqualTo("leeds");
        assertThat(telling.told()).isPositive();
        assertThat(telling.at()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "\"changeId\", \"chaangeId\"",
        "\"commitmentId\", \"promiseId\"",
        "\"told\": 128, \"told\": -1",
        "\"told\": 128, \"told\": \"many\"",
        "\"waiting\", \"weighting\"",
        "\"failed\", \"fooled\"",
        "2026-11-03T11:00:00Z, yesterday"
    })
    void whatIsNoCountOfAChangeIsRefused(String right, String wrong) throws IOException {
        String good = example("notify.change-told.v1");
        assertThat(good).contains(right);
        assertThatThrownBy(() -> TellingEvents.read(event(good.replace(right, wrong))))
                .isInstanceOf(RejectedEventException.class);
    }

    @Test
    void whatIsNotJsonIsRefused() {
        for (String json : new String[] {"{", "null", "[]", "7"}) {
            assertThatThrownBy(() -> TellingEvents.read(event(json)))
                    .isInstanceOf(RejectedEventException.class);
        }
    }

    private static ReceivedEvent event(String json) {
        return new ReceivedEvent(
                "notifications",
                0,
                7,
                "key",
                Map.of("ce_type", "org.parentvoice.notify.change-told.v1"),
                json.getBytes(UTF_8));
    }

    private static String example(String name) throws IOException {
        return Files.readString(EXAMPLES.resolve(name + ".json"));
    }
}
