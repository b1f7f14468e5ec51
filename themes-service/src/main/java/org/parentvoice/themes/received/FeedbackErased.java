package org.parentvoice.themes.received;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code org.parentvoice.feedback.erased.v1}. */
record FeedbackErased(String feedbackId, String forum, Instant erasedAt, @Nullable String by) {

    static final String TYPE = "org.parentvoice.feedback.erased.v1";

    FeedbackErased {
        Objects.requireNonNull(feedbackId, "feedbackId");
        Objects.requireNonNull(forum, "forum");
        Objects.requireNonNull(erasedAt, "erasedAt");
    }
}
