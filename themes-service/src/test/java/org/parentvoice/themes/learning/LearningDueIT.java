package org.parentvoice.themes.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.themes.classify.LabelledText;
import org.parentvoice.themes.learning.Trainings.Training;
import org.parentvoice.themes.testing.ThemesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@ThemesTest
class LearningDueIT {

    private static final Duration NOW = Duration.ZERO;
    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired private Learner learner;
    @Autowired private Trainings trainings;
    @Autowired private CorrectedFeedback corrected;
    @Autowired private MongoTemplate mongo;

    @BeforeEach
    @AfterEach
    void nothingLearnt() {
        Corrected.clear(mongo);
    }

    @Test
    void enoughWasCorrected() {
        Corrected.add(mongo, 4, LabelledText::themes);
        assertThat(learning(5, NOW).isDue()).isFalse();
        assertThat(learning(4, NOW).isDue()).isTrue();
        assertThat(corrected.since(Instant.EPOCH)).isEqualTo(4);
        assertThat(corrected.since(Instant.EPOCH, 3)).as("no further than asked").isEqualTo(3);
    }

    @Test
    void afterATrainingOnlyWhatIsNewCountsAndADayHasToPass() {
        Corrected.add(mongo, 4, LabelledText::themes);
        Training training = trainings.begin("schedule", HOUR).orElseThrow();
        assertThat(learning(4, NOW).isDue()).as("one runs").isFalse();
        assertThat(trainings.begin("operator", HOUR)).isEmpty();
        trainings.ended(training, TrainingOutcome.REJECTED, Corrected.FIRST, 1);
        assertThat(learning(3, Duration.ofHours(23)).isDue()).isFalse();
        assertThat(learning(3, Duration.ofHours(25)).isDue()).isTrue();
        assertThat(learning(4, Duration.ofHours(25)).isDue()).isFalse();
    }

    @Test
    void whatFailedIsTriedAgainADayLaterWithAllThatIsNew() {
        Corrected.add(mongo, 4, LabelledText::themes);
        Training training = trainings.begin("schedule", HOUR).orElseThrow();
        trainings.ended(training, TrainingOutcome.FAILED, Instant.now(), 1);
        assertThat(learning(4, Duration.ofHours(23)).isDue()).isFalse();
        assertThat(learning(4, Duration.ofHours(25)).isDue()).isTrue();
    }

    @Test
    void whereTheServiceWasKilledTheNextBeginsWhenTheLeaseHasRunOut() {
        assertThat(trainings.begin("schedule", Duration.ofSeconds(-1))).isPresent();
        assertThat(trainings.begin("schedule", HOUR)).isPresent();
        assertThat(trainings.begin("schedule", HOUR)).isEmpty();
    }

    private Learning learning(int afterCorrections, Duration later) {
        var properties =
                new LearningProperties(
                        true, afterCorrections, Duration.ofHours(24), HOUR, 512, 5_000, 4);
        return new Learning(
                learner,
                trainings,
                corrected,
                properties,
                new SimpleMeterRegistry(),
                Clock.offset(Clock.systemUTC(), later));
    }
}
