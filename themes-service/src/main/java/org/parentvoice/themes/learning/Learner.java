package org.parentvoice.themes.learning;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.learning.trial.CorrectedText;
import org.parentvoice.themes.learning.trial.TrialOrder;
import org.parentvoice.themes.learning.trial.TrialReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Trains one candidate, has it compared, and puts it in force if it is no worse. */
@Component
class Learner {

    private static final Logger LOG = LoggerFactory.getLogger(Learner.class);

    private final CorrectedFeedback corrected;
    private final Models models;
    private final ModelFiles files;
    private final LearningProperties properties;
    private final Clock clock;

    Learner(
            CorrectedFeedback corrected,
            Models models,
            ModelFiles files,
            LearningProperties properties,
            Clock clock) {
        this.corrected = corrected;
        this.models = models;
        this.files = files;
        this.properties = properties;
        this.clock = clock;
    }

    TrainingProcess startProcess() throws IOException {
        return TrainingProcess.start(properties.heapMegabytes(), properties.timeout());
    }

    /**
     * Works until there is a model or there will be none.
     *
     * @param by who asked for it
     * @param readAt corrections made up to now are in it
     * @throws TrainingFailedException if no model comes of it
     */
    TrainingOutcome train(TrainingProcess process, String by, Instant readAt)
            throws TrainingFailedException {
        Instant start = clock.instant();
        ModelInForce before = models.inForce();
        Optional<StoredModel> current = models.find(before.model()).map(KnownModel::stored);
        TrainingProcess.Trained trained =
                process.run(
                        file(current.orElse(null)),
                        writer ->
                                write(
                                        current.map(StoredModel::learntUntil).orElse(Instant.EPOCH),
                                        writer));
        StoredModel candidate = stored(trained, by, readAt, models.modelId(before));
        LOG.info(
                "Trained model {} on {} corrections in {} s: {}",
                candidate.modelId(),
                candidate.trainedOn().corrections(),
                Duration.between(start, clock.instant()).toSeconds(),
                candidate.objection() == null ? "no worse" : candidate.objection());
        return settle(candidate, trained.file(), before);
    }

    /**
     * Keeps a candidate, and puts it in force if nothing speaks against it.
     *
     * @param before what was in force when it was compared
     */
    TrainingOutcome settle(StoredModel candidate, byte[] file, ModelInForce before) {
        if (!models.add(candidate, file)) {
            return TrainingOutcome.UNCHANGED;
        }
        if (candidate.objection() != null) {
            return TrainingOutcome.REJECTED;
        }
        return models.change(before, KnownModel.of(candidate), ChangeReason.TRAINED, null)
                        .isPresent()
                ? TrainingOutcome.TOOK_OVER
                : TrainingOutcome.OVERTAKEN;
    }

    /** What the process is given of the model in force; nothing for the built-in one. */
    byte[] file(@Nullable StoredModel model) throws TrainingFailedException {
        if (model == null) {
            return new byte[0];
        }
        try (InputStream in = files.open(model)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new TrainingFailedException("the model in force cannot be read");
        }
    }

    /** Writes the corrections, and which of them the model in force has learnt from. */
    void write(Instant learntUntil, TrialOrder.Writer writer) throws IOException {
        try (Stream<CorrectedText> texts =
                corrected.newest(properties.mostCorrections(), learntUntil)) {
            for (Iterator<CorrectedText> each = texts.iterator(); each.hasNext(); ) {
                writer.add(each.next());
            }
        }
    }

    private StoredModel stored(
            TrainingProcess.Trained trained, String by, Instant readAt, String basedOn) {
        TrialReport report = trained.report();
        int length = trained.file().length;
        return new StoredModel(
                StoredModel.idOf(report.model()),
                report.model(),
                ModelFigures.of(report),
                new TrainedOn(report.statements(), report.corrected()),
                report.trial().objection().orElse(null),
                readAt,
                clock.instant(),
                by,
                basedOn,
                length,
                Math.ceilDiv(length, ModelFiles.PART),
                true);
    }
}
