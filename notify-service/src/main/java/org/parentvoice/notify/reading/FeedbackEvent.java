package org.parentvoice.notify.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields used here of what the themes service says about a piece of feedback. */
record FeedbackEvent(
        @Nullable String feedbackId,
        @Nullable String forum,
        @Nullable Long sequence,
        @Nullable Integer voices,
        @Nullable List<Theme> themes) {

    record Theme(@Nullable String id, @Nullable String label) {}
}
