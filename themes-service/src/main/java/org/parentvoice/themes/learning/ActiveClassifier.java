package org.parentvoice.themes.learning;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.classify.Classification;
import org.parentvoice.themes.classify.ThemeClassifier;
import org.parentvoice.themes.classify.model.ModelFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Decides with the model in force, and follows when another takes over: within seconds, in every
 * instance, between two pieces of feedback. A model that cannot be read leaves the one before in
 * its place.
 */
@Component
class ActiveClassifier implements ThemeClassifier {

    private static final Logger LOG = LoggerFactory.getLogger(ActiveClassifier.class);
    private static final long NONE = -1;

    /**
     * @param version of {@link ModelInForce} that it was loaded for
     */
    private record Loaded(ThemeClassifier classifier, long version) {}

    private final Models models;
    private final ModelFiles files;
    private final BuiltIn builtIn;
    private final MultiGauge info;
    private final AtomicReference<Loaded> loaded;
    private long unreadable = NONE;

    ActiveClassifier(Models models, ModelFiles files, BuiltIn builtIn, MeterRegistry meters) {
        this.models = models;
        this.files = files;
        this.builtIn = builtIn;
        info =
                MultiGauge.builder("parentvoice.themes.model.info")
                        .description("The model that decides in this instance")
                        .register(meters);
        loaded = new AtomicReference<>(atStart());
        tell();
    }

    private Loaded atStart() {
        ModelInForce inForce = models.inForce();
        ThemeClassifier classifier = read(inForce);
        return classifier == null
                ? new Loaded(builtIn.classifier(), NONE)
                : new Loaded(classifier, inForce.version());
    }

    @Scheduled(initialDelay = 2, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void follow() {
        try {
            followNow();
        } catch (RuntimeException e) {
            LOG.warn("Cannot see which model is in force: {}", e.getClass().getSimpleName());
        }
    }

    /** Looks which model is in force and takes it. */
    synchronized void followNow() {
        ModelInForce inForce = models.inForce();
        if (inForce.version() == unreadable) {
            return;
        }
        // A version may come again, with another model: after a backup was brought back.
        unreadable = NONE;
        if (inForce.version() == now().version()) {
            return;
        }
        ThemeClassifier classifier = read(inForce);
        if (classifier == null) {
            unreadable = inForce.version();
            return;
        }
        loaded.set(new Loaded(classifier, inForce.version()));
        tell();
        LOG.info("Themes are decided by model {}", classifier.modelId());
    }

    private @Nullable ThemeClassifier read(ModelInForce inForce) {
        if (inForce.isBuiltIn()) {
            return builtIn.classifier();
        }
        @Nullable StoredModel stored =
                models.find(inForce.model()).map(KnownModel::stored).orElse(null);
        if (stored == null) {
            LOG.error("Model {} is in force and not there", inForce.model());
            return null;
        }
        try (InputStream in = files.open(stored)) {
            return builtIn.classifier(ModelFile.read(in));
        } catch (IOException | IllegalArgumentException e) {
            LOG.error("Model {} cannot be read: {}", stored.modelId(), e.getMessage());
            return null;
        }
    }

    private void tell() {
        info.register(
                List.of(MultiGauge.Row.of(Tags.of("model", now().classifier().modelId()), 1)),
                true);
    }

    private Loaded now() {
        return Objects.requireNonNull(loaded.get());
    }

    @Override
    public ThemeClassifier current() {
        return now().classifier();
    }

    @Override
    public Classification classify(String text, @Nullable String question) {
        return current().classify(text, question);
    }

    @Override
    public Classification classifyWithoutEvidence(String text, @Nullable String question) {
        return current().classifyWithoutEvidence(text, question);
    }

    @Override
    public String modelId() {
        return current().modelId();
    }
}
