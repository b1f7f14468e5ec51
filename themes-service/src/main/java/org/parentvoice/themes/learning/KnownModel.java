package org.parentvoice.themes.learning;

import org.jspecify.annotations.Nullable;

/**
 * A model that can be in force: one that was trained here, or the built-in one.
 *
 * @param stored null for the built-in one
 */
record KnownModel(
        String id,
        String modelId,
        ModelFigures figures,
        TrainedOn trainedOn,
        @Nullable StoredModel stored) {

    static KnownModel of(StoredModel stored) {
        return new KnownModel(
                stored.id(), stored.modelId(), stored.figures(), stored.trainedOn(), stored);
    }

    /** What {@link ModelInForce} says for it. */
    @Nullable String reference() {
        return stored == null ? null : stored.id();
    }
}
