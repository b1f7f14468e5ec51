package org.parentvoice.intake.submit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parentvoice.intake.feedback.Consent;
import org.parentvoice.intake.feedback.NewFeedback;

/**
 * What the page sends. Everything is text, so that nothing a browser sends can fail to be shown
 * again.
 *
 * @param key made anew for every blank form: two taps on the button send the same
 */
record FeedbackForm(
        @Nullable String text,
        @Nullable String question,
        @Nullable String quote,
        @Nullable String shareWithCouncil,
        @Nullable String countNationally,
        @Nullable String ageBand,
        @Nullable String setting,
        @Nullable String stage,
        @Nullable String key) {

    static FeedbackForm blank(@Nullable String question) {
        return new FeedbackForm(
                null, question, null, null, null, null, null, null, UUID.randomUUID().toString());
    }

    NewFeedback toNewFeedback() {
        var consent = new Consent(quote != null, shareWithCouncil != null, countNationally != null);
        return NewFeedback.fromFamily(text, question, "form", consent, ageBand, setting, stage);
    }

    /** Whether the optional part has to be open, so that what was typed there is seen. */
    public boolean hasDetails() {
        NewFeedback said = toNewFeedback();
        return said.question() != null
                || said.ageBand() != null
                || said.setting() != null
                || said.stage() != null;
    }
}
