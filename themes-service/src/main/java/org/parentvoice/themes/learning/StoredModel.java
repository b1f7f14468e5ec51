package org.parentvoice.themes.learning;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A model that was trained here. Its file lies beside it, in parts.
 *
 * @param id the end of the model's id, a digest of its content
 * @param modelId as decisions name it
 * @param objection why it did not take over by itself; null when it was no worse
 * @param learntUntil corrections made up to then are in it
 * @param trainedAt when the training ended
 * @param by {@code schedule} or {@code operator}
 * @param basedOn id of the model that was in force
 * @param kept whether its file is still there
 */
@Document(StoredModel.COLLECTION)
record StoredModel(
        @Id String id,
        String modelId,
        ModelFigures figures,
        TrainedOn trainedOn,
        @Nullable String objection,
        Instant learntUntil,
        Instant trainedAt,
        String by,
        String basedOn,
        int bytes,
        int parts,
        boolean kept) {

    static final String COLLECTION = "models";

    StoredModel {
        learntUntil = learntUntil.truncatedTo(ChronoUnit.MILLIS);
        trainedAt = trainedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The part of a model's id that names its content and can stand in an address. */
    static String idOf(String modelId) {
        return modelId.substring(modelId.lastIndexOf('/') + 1);
    }
}
