package org.parentvoice.intake.receipt;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.parentvoice.intake.feedback.FeedbackErased;
import org.parentvoice.intake.feedback.FeedbackLog;
import org.parentvoice.intake.receipt.ReceiptLinks.Ref;
import org.parentvoice.intake.safeguarding.Safeguarding;
import org.parentvoice.intake.view.FeedbackViews;
import org.parentvoice.kit.problem.Problems;
import org.springframework.stereotype.Component;

/** Erases what was said, from here, from the log and from every service that reads it. */
@Component
public class Erasure {

    private final ReceiptLinks links;
    private final FeedbackLog log;
    private final FeedbackViews views;
    private final Safeguarding safeguarding;
    private final Clock clock;

    Erasure(
            ReceiptLinks links,
            FeedbackLog log,
            FeedbackViews views,
            Safeguarding safeguarding,
            Clock clock) {
        this.links = links;
        this.log = log;
        this.views = views;
        this.safeguarding = safeguarding;
        this.clock = clock;
    }

    /**
     * For whoever has the receipt. What a person has to read first stays until they have: somebody
     * may be in danger, and the receipt may be in the wrong hands.
     *
     * @throws org.springframework.web.ErrorResponseException 409 in that case
     * @throws org.parentvoice.kit.link.InvalidLinkException when the token is not one of ours
     * @throws org.parentvoice.kit.events.BrokerUnavailableException when it is not certain
     */
    public void byParent(String token) {
        Ref ref = links.open(token);
        if (safeguarding.isOpen(ref.feedbackId())) {
            throw Problems.conflict(
                    "A person at the forum is reading this first, because somebody may need help."
                            + " It is not published. Please ask the forum to erase it.");
        }
        publish(ref.forum(), ref.feedbackId(), "parent");
    }

    /**
     * For a coordinator of the forum.
     *
     * @throws org.springframework.web.ErrorResponseException 404 when the forum has no such
     *     feedback
     */
    public void byCoordinator(String forum, String feedbackId) {
        if (safeguarding.erase(forum, feedbackId)) {
            return;
        }
        if (views.find(feedbackId).filter(stored -> stored.forum().equals(forum)).isEmpty()) {
            throw Problems.notFound("There is no such feedback in this forum.");
        }
        publish(forum, feedbackId, "coordinator");
    }

    private void publish(String forum, String feedbackId, String by) {
        log.erased(
                new FeedbackErased(
                        feedbackId, forum, clock.instant().truncatedTo(ChronoUnit.MILLIS), by));
    }
}
