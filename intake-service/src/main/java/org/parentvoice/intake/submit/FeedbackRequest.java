package org.parentvoice.intake.submit;

import org.jspecify.annotations.Nullable;
import org.parentvoice.intake.feedback.Consent;
import org.parentvoice.intake.feedback.NewFeedback;

/** What the API takes. Without consent nothing is allowed. */
record FeedbackRequest(
        @Nullable String text,
        @Nullable String question,
        @Nullable ConsentRequest consent,
        @Nullable String ageBand,
        @Nullable String setting,
        @Nullable String stage) {

    record ConsentRequest(
            @Nullable Boolean quote,
            @Nullable Boolean shareWithCouncil,
            @Nullable Boolean countNationally) {

        Consent toConsent() {
            return new Consent(
                    Boolean.TRUE.equals(quote),
                    Boolean.TRUE.equals(shareWithCouncil),
                    Boolean.TRUE.equals(countNationally));
        }
    }

    NewFeedback toNewFeedback() {
        return NewFeedback.fromFamily(
                text,
                question,
                "api",
                consent == null ? Consent.NONE : consent.toConsent(),
                ageBand,
                setting,
                stage);
    }
}
