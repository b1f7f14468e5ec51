package org.parentvoice.intake.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What we use of the events on {@code feedback.themed}. */
record FeedbackThemed(
        @Nullable String feedbackId, long sequence, @Nullable List<ThemeRef> themes) {}
