package org.parentvoice.intake.safeguarding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parentvoice.intake.feedback.Feedback;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Feedback that a person has to read before it is published.
 *
 * @param id the feedback's id
 * @param state held, referred (told to those who can help), released (published) or erased
 * @param words as they were written, since a number to ring or a child's name may be needed to
 *     help; gone when it is released or erased
 * @param feedback what will be published when it is released; gone with the words
 * @param by who decided
 * @param to whom it was referred to
 */
@Document(Safeguarding.COLLECTION)
record Held(
        @Id String id,
        String forum,
        String state,
        Instant heldAt,
        @Nullable String words,
        @Nullable Feedback feedback,
        @Nullable String by,
        @Nullable Instant decidedAt,
        @Nullable String to,
        @Nullable String note) {

    static final String HELD = "held";
    static final String REFERRED = "referred";
    static final String RELEASED = "released";
    static final String ERASED = "erased";

    boolean isOpen() {
        return state.equals(HELD) || state.equals(REFERRED);
    }
}
