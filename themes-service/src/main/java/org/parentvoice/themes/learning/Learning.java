package org.parentvoice.themes.learning;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.learning.Trainings.Training;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Trains when enough was corrected, or when an operator asks; one at a time, in the background. */
@Component
class Learning implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Learning.class);
    private static final Duration SPARE = Duration.ofMinutes(1);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(15);

    private final Learner learner;
    private final Trainings trainings;
    private final CorrectedFeedback corrected;
    private final LearningProperties properties;
    private final MeterRegistry meters;
    private final Clock clock;
    private final AtomicLong seconds = new AtomicLong();
    private @Nullable TrainingProcess process;
    private @Nullable Thread thread;
    private boolean running;

    Learning(
            Learner learner,
            Trainings trainings,
            CorrectedFeedback corrected,
            LearningProperties properties,
            MeterRegistry meters,
            Clock clock) {
        this.learner = learner;
        this.trainings = trainings;
        this.corrected = corrected;
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
        seconds.set(Objects.requireNonNullElse(trainings.last().seconds(), 0L));
        TimeGauge.builder("parentvoice.themes.training", () -> seconds, TimeUnit.SECONDS)
                .description("How long the last training took")
                .register(meters);
        Arrays.stream(TrainingOutcome.values()).forEach(this::count);
    }

    private Counter count(TrainingOutcome outcome) {
        return meters.counter("parentvoice.themes.trainings", "outcome", outcome.word());
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void look() {
        try {
            if (properties.enabled() && isDue()) {
                begin("schedule");
            }
        } catch (RuntimeException e) {
            LOG.warn("Cannot see whether to train: {}", e.getClass().getSimpleName());
        }
    }

    /** Whether enough was corrected since the last training, and that was long enough ago. */
    boolean isDue() {
        Training last = trainings.last();
        Instant ended = last.endedAt();
        return !last.runs(clock.instant())
                && (ended == null || !ended.plus(properties.atMostEvery()).isAfter(clock.instant()))
                && corrected.since(learntUntil(last), properties.afterCorrections())
                        >= properties.afterCorrections();
    }

    /** Pieces corrected since the last training. */
    long newCorrections(Training last) {
        return corrected.since(learntUntil(last));
    }

    private static Instant learntUntil(Training last) {
        return Objects.requireNonNullElse(last.learntUntil(), Instant.EPOCH);
    }

    /** Begins a training; empty when one runs already, here or elsewhere. */
    synchronized Optional<Training> begin(String by) {
        if (!running) {
            return Optional.empty();
        }
        Optional<Training> begun = trainings.begin(by, properties.timeout().plus(SPARE));
        begun.ifPresent(
                training ->
                        thread =
                                Thread.ofVirtual()
                                        .name("training")
                                        .start(() -> train(training, by)));
        return begun;
    }

    private void train(Training training, String by) {
        Instant start = clock.instant();
        // A moment back: a correction that is just being written belongs to the next one.
        Instant readAt = start.truncatedTo(ChronoUnit.MILLIS).minusMillis(1);
        TrainingOutcome outcome = outcome(by, readAt);
        try {
            if (outcome == TrainingOutcome.BROKEN_OFF) {
                trainings.brokenOff(training);
            } else {
                long took = Duration.between(start, clock.instant()).toSeconds();
                seconds.set(took);
                trainings.ended(training, outcome, readAt, took);
            }
        } catch (RuntimeException e) {
            LOG.warn("A training ended and that is not written down: {}", e.getClass().getName());
        }
        count(outcome).increment();
    }

    private TrainingOutcome outcome(String by, Instant readAt) {
        try (TrainingProcess started = startProcess()) {
            return learner.train(started, by, readAt);
        } catch (TrainingFailedException | IOException | RuntimeException e) {
            if (!isRunning()) {
                return TrainingOutcome.BROKEN_OFF;
            }
            LOG.warn(
                    "No model came of a training: {}",
                    e instanceof TrainingFailedException
                            ? e.getMessage()
                            : e.getClass().getSimpleName());
            return TrainingOutcome.FAILED;
        }
    }

    private synchronized TrainingProcess startProcess() throws IOException {
        if (!running) {
            throw new IOException("The service stops");
        }
        TrainingProcess started = learner.startProcess();
        process = started;
        return started;
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    /** Ends the training process; what it was to make can be made again. */
    @Override
    public void stop() {
        Thread training;
        synchronized (this) {
            running = false;
            if (process != null) {
                process.close();
            }
            training = thread;
        }
        if (training != null) {
            try {
                training.join(STOPS_WITHIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }
}
