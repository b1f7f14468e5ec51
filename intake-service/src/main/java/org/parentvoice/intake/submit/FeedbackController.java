package org.parentvoice.intake.submit;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.intake.feedback.FeedbackIds;
import org.parentvoice.intake.feedback.NewFeedback;
import org.parentvoice.intake.feedback.Provenance;
import org.parentvoice.intake.receipt.Erasure;
import org.parentvoice.intake.receipt.ReceiptLinks;
import org.parentvoice.intake.submit.Intake.Item;
import org.parentvoice.kit.events.BrokerUnavailableException;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.problem.Problems;
import org.parentvoice.kit.problem.Problems.FieldProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Feedback over the API: anybody sends it, a coordinator of the forum erases it. */
@RestController
@RequestMapping("/api/forums/{forum}/feedback")
class FeedbackController {

    private static final int LONGEST_KEY = 255;

    private final Forums forums;
    private final Intake intake;
    private final ReceiptLinks receipts;
    private final Erasure erasure;

    FeedbackController(Forums forums, Intake intake, ReceiptLinks receipts, Erasure erasure) {
        this.forums = forums;
        this.intake = intake;
        this.receipts = receipts;
        this.erasure = erasure;
    }

    /**
     * @param receiptUrl where to see what became of it; whoever has it may see and erase it
     */
    record Accepted(String id, String receiptUrl) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Accepted> send(
            @PathVariable String forum,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody FeedbackRequest request) {
        String forumId = forums.get(forum).id();
        NewFeedback said = request.toNewFeedback();
        refuseWrong(key, said);
        String id = FeedbackIds.forRequest(forumId, key, said);
        take(forumId, new Item(id, said, Provenance.API));
        String receiptUrl = receipts.url(forumId, id);
        return ResponseEntity.accepted()
                .location(URI.create(receiptUrl))
                .body(new Accepted(id, receiptUrl));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable String forum, @PathVariable String id) {
        erasure.byCoordinator(forums.get(forum).id(), id);
    }

    private void refuseWrong(@Nullable String key, NewFeedback said) {
        if (key != null && key.length() > LONGEST_KEY) {
            intake.rejected("invalid", 1);
            throw Problems.invalid("Idempotency-Key", "Up to 255 characters");
        }
        List<FieldProblem> wrong = intake.check(said);
        if (!wrong.isEmpty()) {
            intake.rejected("invalid", 1);
            throw Problems.invalid(wrong);
        }
    }

    private void take(String forum, Item item) {
        try {
            intake.take(forum, item);
        } catch (BrokerUnavailableException e) {
            intake.rejected("unavailable", 1);
            throw e;
        }
    }
}
