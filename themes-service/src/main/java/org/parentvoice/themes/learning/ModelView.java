package org.parentvoice.themes.learning;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A model as operators see it.
 *
 * @param id for addresses
 * @param modelId as decisions name it
 * @param state {@code active}, {@code retired} (was in force), {@code candidate} (no worse, never
 *     in force) or {@code rejected}
 * @param objection why it did not take over by itself
 * @param available whether it can be put in force
 */
record ModelView(
        String id,
        String modelId,
        String state,
        TrainedOn trainedOn,
        ModelFigures figures,
        @Nullable String objection,
        @Nullable Instant trainedAt,
        @Nullable String by,
        @Nullable String basedOn,
        boolean available) {

    /**
     * @param training the one that runs, or the last one
     */
    record Overview(
            String active,
            long version,
            @Nullable Instant since,
            @Nullable String note,
            TrainingView training,
            List<ModelView> models) {}

    /**
     * @param state {@code running} or {@code idle}
     * @param newCorrections made since the last training
     */
    record TrainingView(
            String state,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable TrainingOutcome outcome,
            @Nullable Long seconds,
            long newCorrections) {}

    static ModelView of(KnownModel model, ModelInForce inForce) {
        StoredModel stored = model.stored();
        return new ModelView(
                model.id(),
                model.modelId(),
                state(model, inForce),
                model.trainedOn(),
                model.figures(),
                stored == null ? null : stored.objection(),
                stored == null ? null : stored.trainedAt(),
                stored == null ? null : stored.by(),
                stored == null ? null : stored.basedOn(),
                stored == null || stored.kept());
    }

    private static String state(KnownModel model, ModelInForce inForce) {
        StoredModel stored = model.stored();
        if (Objects.equals(model.reference(), inForce.model())) {
            return "active";
        }
        if (stored == null || inForce.served().contains(stored.id())) {
            return "retired";
        }
        return stored.objection() == null ? "candidate" : "rejected";
    }
}
