package org.parentvoice.actions.commitment.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parentvoice.actions.commitment.Change;
import org.parentvoice.actions.commitment.Commitment;
import org.parentvoice.actions.commitment.CommitmentWorkflow;
import org.parentvoice.actions.commitment.Moves;
import org.parentvoice.actions.commitment.Moves.Said;
import org.parentvoice.actions.commitment.web.EntryRequests.DueDateRequest;
import org.parentvoice.actions.commitment.web.EntryRequests.MilestoneRequest;
import org.parentvoice.actions.commitment.web.EntryRequests.RagRequest;
import org.parentvoice.actions.commitment.web.EntryRequests.ReplyRequest;
import org.parentvoice.actions.commitment.web.EntryRequests.StatusRequest;
import org.parentvoice.actions.commitment.web.EntryRequests.UpdateRequest;
import org.parentvoice.actions.commitment.web.EntryRequests.VerdictRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Entries in a commitment's history. Each answers with the commitment as it is then. */
@RestController
@RequestMapping("/api/commitments/{id}")
class HistoryController {

    private static final String KEY = "Idempotency-Key";

    private final CommitmentWorkflow workflow;
    private final CommitmentViews views;
    private final Clock clock;

    HistoryController(CommitmentWorkflow workflow, CommitmentViews views, Clock clock) {
        this.workflow = workflow;
        this.views = views;
        this.clock = clock;
    }

    @PostMapping("/status")
    ResponseEntity<CommitmentView> status(
            @PathVariable String id,
            @Valid @RequestBody StatusRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        var said =
                new Said(
                        Words.orNull(request.note()),
                        Words.orNull(request.reason()),
                        EvidenceRequest.read(request.evidence()),
                        Words.past("occurredOn", request.occurredOn(), clock));
        return change(id, key, request, it -> Moves.status(it, request.status(), said));
    }

    @PostMapping("/updates")
    ResponseEntity<CommitmentView> update(
            @PathVariable String id,
            @Valid @RequestBody UpdateRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        var said =
                new Said(
                        request.note().strip(),
                        null,
                        EvidenceRequest.read(request.evidence()),
                        Words.past("occurredOn", request.occurredOn(), clock));
        return change(id, key, request, it -> Moves.update(it, said));
    }

    @PostMapping("/due-date")
    ResponseEntity<CommitmentView> dueDate(
            @PathVariable String id,
            @Valid @RequestBody DueDateRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        var on = Words.past("occurredOn", request.occurredOn(), clock);
        var said = Said.reason(request.reason().strip(), on);
        return change(id, key, request, it -> Moves.dueDate(it, request.dueOn(), said));
    }

    @PostMapping("/rag")
    ResponseEntity<CommitmentView> rag(
            @PathVariable String id,
            @Valid @RequestBody RagRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        String reason = request.reason().strip();
        var on = Words.past("occurredOn", request.occurredOn(), clock);
        return change(id, key, request, it -> Moves.rag(it, request.rag(), reason, on));
    }

    @PostMapping("/milestones")
    ResponseEntity<CommitmentView> milestone(
            @PathVariable String id,
            @Valid @RequestBody MilestoneRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        var on = Words.past("occurredOn", request.occurredOn(), clock);
        var said = Said.note(request.note().strip(), on);
        return change(id, key, request, it -> Moves.milestone(it, request.dueOn(), said));
    }

    @PostMapping("/replies")
    ResponseEntity<CommitmentView> reply(
            @PathVariable String id,
            @Valid @RequestBody ReplyRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        var on = Words.past("occurredOn", request.occurredOn(), clock);
        var said = Said.note(request.text().strip(), on);
        return change(id, key, request, it -> Moves.reply(it, request.body().strip(), said));
    }

    @PostMapping("/verdict")
    ResponseEntity<CommitmentView> verdict(
            @PathVariable String id,
            @Valid @RequestBody VerdictRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        var on = Words.past("occurredOn", request.occurredOn(), clock);
        var said = Said.note(Words.orNull(request.note()), on);
        return change(id, key, request, it -> Moves.verdict(it, request.verdict(), said));
    }

    private ResponseEntity<CommitmentView> change(
            String id, @Nullable String key, Object request, Function<Commitment, Change> change) {
        Commitment changed = workflow.change(id, key, request, change);
        return ResponseEntity.ok().eTag(IfMatch.tag(changed.sequence())).body(views.full(changed));
    }
}
