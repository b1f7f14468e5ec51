package org.parentvoice.themes.feedback;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * All that is kept of feedback that was erased, so that a replayed event does not bring it back.
 *
 * @param by parent or coordinator; null when the log held no more than the tombstone
 */
@Document(Feedbacks.ERASED)
public record ErasedFeedback(@Id String id, String forum, Instant erasedAt, @Nullable String by)
        implements FeedbackState {

    public ErasedFeedback {
        erasedAt = erasedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public long sequence() {
        return Long.MAX_VALUE;
    }
}
