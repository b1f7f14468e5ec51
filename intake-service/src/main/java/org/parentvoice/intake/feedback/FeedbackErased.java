package org.parentvoice.intake.feedback;

import java.time.Instant;

/**
 * The data of {@code org.parentvoice.feedback.erased.v1}.
 *
 * @param by parent or coordinator
 */
public record FeedbackErased(String feedbackId, String forum, Instant erasedAt, String by) {}
