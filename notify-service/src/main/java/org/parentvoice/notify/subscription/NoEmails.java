package org.parentvoice.notify.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parentvoice.notify.suppression.Reason;
import org.parentvoice.notify.suppression.Suppression;

/**
 * Nothing is sent to this address, in the words of its owner's page.
 *
 * @param help what they can do
 * @param code the mail server's, or null
 */
record NoEmails(String why, String help, Instant since, @Nullable String code) {

    static NoEmails of(Suppression suppression) {
        boolean complained = suppression.reason() == Reason.COMPLAINED;
        return new NoEmails(
                complained
                        ? "One of our emails was marked as spam"
                        : "One of our emails could not be delivered",
                complained
                        ? "If that was a mistake, ask your forum. They can have our emails to you"
                                + " started again."
                        : "If your address works now, open your forum and press Follow again. We"
                                + " will send you one email, but not more than one a week. Press"
                                + " the button in it.",
                suppression.since(),
                suppression.status());
    }
}
