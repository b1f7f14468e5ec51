package org.parentvoice.themes.learning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Which model decides. One document, so that there is exactly one; it also holds an {@code outbox},
 * which this record leaves alone.
 *
 * @param model id of a {@link StoredModel}; null for the built-in one of whatever release runs
 * @param version grows with every change
 * @param served ids of stored models that have been in force, oldest first
 * @param since when it took over; null when nothing ever did
 * @param note why an operator chose it
 */
@Document(ModelInForce.COLLECTION)
record ModelInForce(
        @Id String id,
        @Nullable String model,
        long version,
        List<String> served,
        @Nullable Instant since,
        @Nullable String note) {

    static final String COLLECTION = "modelInForce";
    static final String ID = "theme-model";

    ModelInForce {
        served = List.copyOf(served);
    }

    boolean isBuiltIn() {
        return model == null;
    }
}
