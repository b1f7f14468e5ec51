package org.parentvoice.intake.submit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.intake.feedback.Consent;
import org.parentvoice.intake.feedback.NewFeedback;

/**
 * Notes of a coffee morning or the like. Nobody was asked one by one, so there is no consent to
 * quote.
 */
record NotesRequest(
        @Nullable String event, @Nullable LocalDate heldOn, @Nullable List<@Nullable Note> notes) {

    record Note(@Nullable String text, @Nullable Integer voices) {

        NewFeedback toNewFeedback(@Nullable LocalDate heldOn) {
            return new NewFeedback(
                    text == null ? "" : text,
                    null,
                    "coffee-morning",
                    heldOn,
                    voices == null ? 1 : voices,
                    Consent.NONE,
                    null,
                    null,
                    null);
        }
    }
}
