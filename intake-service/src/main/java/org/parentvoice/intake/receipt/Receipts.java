package org.parentvoice.intake.receipt;

import java.util.List;
import java.util.Optional;
import org.parentvoice.intake.feedback.Feedback;
import org.parentvoice.intake.receipt.Receipt.CommitmentOnReceipt;
import org.parentvoice.intake.receipt.ReceiptLinks.Ref;
import org.parentvoice.intake.safeguarding.Safeguarding;
import org.parentvoice.intake.view.CommitmentRef;
import org.parentvoice.intake.view.CommitmentViews;
import org.parentvoice.intake.view.FeedbackViews;
import org.parentvoice.intake.view.StoredFeedback;
import org.parentvoice.intake.view.ThemeRef;
import org.parentvoice.intake.view.ThemedViews;
import org.springframework.stereotype.Component;

/** Puts a receipt together from the read models: three reads by id, however much there is. */
@Component
class Receipts {

    private final ReceiptLinks links;
    private final FeedbackViews feedback;
    private final ThemedViews themed;
    private final CommitmentViews commitments;
    private final Safeguarding safeguarding;

    Receipts(
            ReceiptLinks links,
            FeedbackViews feedback,
            ThemedViews themed,
            CommitmentViews commitments,
            Safeguarding safeguarding) {
        this.links = links;
        this.feedback = feedback;
        this.themed = themed;
        this.commitments = commitments;
        this.safeguarding = safeguarding;
    }

    /**
     * The receipt for a token.
     *
     * @throws org.parentvoice.kit.link.InvalidLinkException when the token is not one of ours; a
     *     good one always has a receipt, be the view a moment behind
     */
    Receipt get(String token) {
        Ref ref = links.open(token);
        Optional<StoredFeedback> stored = feedback.find(ref.feedbackId());
        if (stored.isEmpty()) {
            return safeguarding.isOpen(ref.feedbackId())
                    ? Receipt.without(ref, Receipt.WITH_A_PERSON, null)
                    : Receipt.without(ref, Receipt.RECEIVED, links.eraseUrl(token));
        }
        Feedback kept = stored.get().feedback();
        return kept == null
                ? Receipt.without(ref, Receipt.ERASED, null)
                : receipt(ref, kept, links.eraseUrl(token));
    }

    private Receipt receipt(Ref ref, Feedback kept, String eraseUrl) {
        List<ThemeRef> themes = themed.themesOf(ref.feedbackId());
        return new Receipt(
                ref.feedbackId(),
                ref.forum(),
                themes.isEmpty() ? Receipt.RECEIVED : Receipt.THEMED,
                kept.receivedAt(),
                kept.text(),
                themes,
                commitments.about(ref.forum(), themes.stream().map(ThemeRef::id).toList()).stream()
                        .map(each -> onReceipt(ref.forum(), each))
                        .toList(),
                eraseUrl);
    }

    private CommitmentOnReceipt onReceipt(String forum, CommitmentRef each) {
        return new CommitmentOnReceipt(
                each.id(),
                each.title(),
                each.status(),
                StatusLabels.of(each.status()),
                links.commitmentUrl(forum, each.id()));
    }
}
