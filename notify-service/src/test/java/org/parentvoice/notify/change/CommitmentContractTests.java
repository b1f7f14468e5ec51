package org.parentvoice.notify.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parentvoice.kit.consumer.ReceivedEvent;
import org.parentvoice.kit.consumer.RejectedEventException;
import org.parentvoice.notify.testing.Examples;

/** What the actions service promises to publish can be read here, what it adds included. */
class CommitmentContractTests {

    static List<Path> examples() {
        return Examples.of("actions-service", "commitment.");
    }

    @Test
    void thereIsAnExampleOfEachKindAndOneWithAnUnknownField() {
        assertThat(examples().stream().map(Examples::event).map(e -> ChangeKind.of(e.type())))
                .doesNotContain(Optional.empty());
        assertThat(examples().stream().map(e -> read(e).change().kind()).distinct())
                .containsExactlyInAnyOrder(ChangeKind.values());
        assertThat(examples()).anyMatch(file -> file.toString().contains("unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void eachIsRead(Path example) {
        Change change = read(example).change();
        assertThat(change.forum()).isEqualTo("leeds");
        assertThat(change.title()).isNotBlank();
        assertThat(change.body()).isEqualTo("Leeds City Council");
        assertThat(change.themeIds()).isNotEmpty();
        assertThat(change.happenedAt()).isEqualTo(Instant.parse("2026-11-03T10:00:00Z"));
        assertThat(change.audiences())
                .contains("leeds:feedback", "leeds:forum:leeds")
                .contains("leeds:commitment:" + change.commitment())
                .contains("leeds:theme:" + change.themeIds().getFirst());
    }

    @Test
    void whatTheMailNeedsIsThere() {
        Change moved = read(example("commitment.due-date-changed.v1.json")).change();
        assertThat(moved.previousDueOn()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(moved.dueOn()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(moved.reason()).isNotBlank();
    }

    @Test
    void anEventWithoutWhatIsNeededIsSetAside() {
        var event =
                new ReceivedEvent(
                        "commitments",
                        0,
                        0,
                        "key",
                        Map.of(),
                        "{\"forum\":\"leeds\"}".getBytes(UTF_8));
        assertThatThrownBy(() -> ChangeReader.read(event, ChangeKind.MADE))
                .isInstanceOf(RejectedEventException.class)
                .hasMessage("has no commitmentId");
    }

    private static Path example(String name) {
        return Examples.folder("actions-service").resolve(name);
    }

    private static ChangeReader.Read read(Path example) {
        ReceivedEvent event = Examples.event(example);
        return ChangeReader.read(event, ChangeKind.of(event.type()).orElseThrow());
    }
}
