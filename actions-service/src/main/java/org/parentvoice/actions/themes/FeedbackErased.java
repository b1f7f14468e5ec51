package org.parentvoice.actions.themes;

import org.jspecify.annotations.Nullable;

/** What this service reads of {@code feedback.erased}. */
record FeedbackErased(@Nullable String feedbackId, @Nullable String forum) {}
