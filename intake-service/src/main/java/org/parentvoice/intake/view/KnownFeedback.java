package org.parentvoice.intake.view;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * That we have it already.
 *
 * @param importId the import it came with
 */
public record KnownFeedback(String id, @Nullable String importId) {

    static KnownFeedback of(Document found) {
        return new KnownFeedback(
                found.getString("_id"),
                found.getEmbedded(List.of("feedback", "provenance", "importId"), String.class));
    }
}
