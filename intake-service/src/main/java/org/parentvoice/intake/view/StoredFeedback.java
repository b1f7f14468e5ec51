package org.parentvoice.intake.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parentvoice.intake.feedback.Feedback;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Feedback as read from the log.
 *
 * @param feedback what we kept; null once it is erased
 * @param erasedAt when, and by whom: all that stays
 */
@Document("feedback")
public record StoredFeedback(
        @Id String id,
        String forum,
        @Nullable Feedback feedback,
        @Nullable Instant erasedAt,
        @Nullable String erasedBy) {}
