package org.parentvoice.notify.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parentvoice.kit.consumer.EventReader;
import org.parentvoice.notify.testing.Examples;

/** What the themes service promises to publish can be read here, what it adds included. */
class FeedbackContractTests {

    static List<Path> examples() {
        return Examples.of("themes-service", "feedback.");
    }

    @Test
    void thereIsOneWithAnUnknownField() {
        assertThat(examples()).anyMatch(file -> file.toString().contains("unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void eachIsRead(Path example) {
        FeedbackEvent said = EventReader.read(Examples.event(example), FeedbackEvent.class);
        assertThat(said.feedbackId()).isNotBlank();
        if (!example.toString().contains("erased")) {
            assertThat(said.forum()).isEqualTo("leeds");
            assertThat(said.sequence()).isPositive();
            assertThat(Objects.requireNonNull(said.themes()))
                    .isNotEmpty()
                    .allSatisfy(theme -> assertThat(theme.id()).isNotBlank())
                    .allSatisfy(theme -> assertThat(theme.label()).isNotBlank());
        }
    }
}
