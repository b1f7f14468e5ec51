package org.parentvoice.themes.learning;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Which model decides. One document, so that there is exactly one; it also holds an {@code outbox},
 * which this record leaves alone.
 *
 * @param model id of a {@link StoredModel}; null for the built-in one of whatever release runs
 * @param version grows with every change
 * @param served ids of stored models that have been in force, the one that was last comes last
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

    /** What {@link #served} is when this stored model takes over. */
    List<String> servedWith(String reference) {
        return Stream.concat(others(reference), Stream.of(reference)).toList();
    }

    /** So many that were in force last, before the one that is. */
    List<String> servedBefore(int most) {
        List<String> before = others(model).toList();
        return before.subList(Math.max(0, before.size() - most), before.size());
    }

    private Stream<String> others(@Nullable String than) {
        return served.stream().filter(id -> !id.equals(than));
    }
}
