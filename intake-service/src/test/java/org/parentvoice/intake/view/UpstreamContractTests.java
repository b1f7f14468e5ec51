package org.parentvoice.intake.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parentvoice.kit.consumer.EventReader;
import org.parentvoice.kit.consumer.ReceivedEvent;

/** We can read what the producers say that they publish, with fields that we do not know. */
class UpstreamContractTests {

    @ParameterizedTest
    @MethodSource("themed")
    void readsThemedFeedback(Path example) throws IOException {
        FeedbackThemed themed = EventReader.read(event(example), FeedbackThemed.class);
        assertThat(themed.sequence()).isPositive();
        assertThat(themed.themes())
                .allSatisfy(
                        theme -> {
                            assertThat(theme.id()).isNotBlank();
                            assertThat(theme.label()).isNotBlank();
                        });
    }

    @ParameterizedTest
    @MethodSource("commitments")
    void readsCommitments(Path example) throws IOException {
        CommitmentChanged changed = EventReader.read(event(example), CommitmentChanged.class);
        assertThat(changed.isWhole()).isTrue();
        assertThat(changed.sequence()).isPositive();
        assertThat(changed.themes()).isNotEmpty();
    }

    static List<Path> themed() throws IOException {
        return examples("themes-service", "feedback.").stream()
                .filter(each -> !each.getFileName().toString().startsWith("feedback.erased"))
                .toList();
    }

    static List<Path> commitments() throws IOException {
        return examples("actions-service", "commitment.");
    }

    private static List<Path> examples(String service, String start) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", service, "contracts", "examples"))) {
            List<Path> found =
                    files.filter(each -> each.getFileName().toString().startsWith(start))
                            .sorted()
                            .toList();
            assertThat(found).anyMatch(each -> each.toString().contains("unknown-field"));
            return found;
        }
    }

    private static ReceivedEvent event(Path example) throws IOException {
        return new ReceivedEvent("any", 0, 0, "key", Map.of(), Files.readAllBytes(example));
    }
}
