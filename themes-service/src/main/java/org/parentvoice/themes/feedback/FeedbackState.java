package org.parentvoice.themes.feedback;

/** What is known of one piece of feedback: it is there, or it was erased. */
public sealed interface FeedbackState permits Feedback, ErasedFeedback {

    String id();

    String forum();

    /** Grows with every decision; nothing comes after an erasure. */
    long sequence();
}
