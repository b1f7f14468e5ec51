package org.parentvoice.notify.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * When families are asked what became of a commitment.
 *
 * @param id the commitment
 * @param change the one that said it is delivered, or its last change of status
 * @param askAt when to ask; null when it is not delivered, or they were asked
 * @param sequence of that change
 */
@Document("reviews")
record Review(@Id String id, String change, @Nullable Instant askAt, long sequence) {}
