package org.parentvoice.actions.commitment.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.actions.commitment.Commitment;
import org.parentvoice.actions.commitment.CommitmentStatus;
import org.parentvoice.actions.commitment.CommitmentWorkflow;
import org.parentvoice.actions.commitment.Commitments;
import org.parentvoice.actions.commitment.LondonDays;
import org.parentvoice.actions.commitment.Moves;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading commitments, writing one down, and finding better words for one. */
@RestController
class CommitmentController {

    private final Commitments commitments;
    private final CommitmentWorkflow workflow;
    private final KnownThemes themes;
    private final CommitmentViews views;
    private final Forums forums;
    private final Clock clock;

    CommitmentController(
            Commitments commitments,
            CommitmentWorkflow workflow,
            KnownThemes themes,
            CommitmentViews views,
            Forums forums,
            Clock clock) {
        this.commitments = commitments;
        this.workflow = workflow;
        this.themes = themes;
        this.views = views;
        this.forums = forums;
        this.clock = clock;
    }

    @GetMapping("/api/forums/{forum}/commitments")
    List<CommitmentView> list(
            @PathVariable String forum,
            @RequestParam @Nullable String status,
            @RequestParam @Nullable String theme,
            @RequestParam @Nullable Boolean overdue) {
        forums.get(forum);
        CommitmentStatus wanted = status == null || status.isEmpty() ? null : status(status);
        LocalDate today = LondonDays.today(clock);
        return views.full(
                commitments.of(forum).stream()
                        .filter(each -> wanted == null || each.state().status() == wanted)
                        .filter(each -> theme == null || theme.isEmpty() || isAbout(each, theme))
                        .filter(each -> overdue == null || each.state().isOverdue(today) == overdue)
                        .sorted(Comparator.comparing(Commitment::updatedAt).reversed())
                        .toList());
    }

    @GetMapping("/api/commitments/{id}")
    ResponseEntity<CommitmentView> one(@PathVariable String id) {
        return answer(commitments.get(id));
    }

    @PostMapping("/api/forums/{forum}/commitments")
    ResponseEntity<CommitmentView> make(
            @PathVariable String forum,
            @Valid @RequestBody CommitmentRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        forums.get(forum);
        Commitment made =
                workflow.make(
                        forum,
                        request.details(themes.of(forum, request.themes())),
                        request.dueOn(),
                        Words.past("occurredOn", request.occurredOn(), clock),
                        key);
        return ResponseEntity.created(URI.create("/api/commitments/" + made.id()))
                .eTag(IfMatch.tag(made.sequence()))
                .body(views.full(made));
    }

    @PatchMapping("/api/commitments/{id}")
    ResponseEntity<CommitmentView> patch(
            @PathVariable String id,
            @Valid @RequestBody DetailsPatch patch,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen) {
        return answer(
                workflow.changeVersion(
                        id,
                        IfMatch.version(seen),
                        it ->
                                Moves.details(
                                        it,
                                        patch.apply(
                                                it.details(), ids -> themes.of(it.forum(), ids)))));
    }

    private ResponseEntity<CommitmentView> answer(Commitment commitment) {
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(commitment.sequence()))
                .body(views.full(commitment));
    }

    private static boolean isAbout(Commitment commitment, String theme) {
        return commitment.details().themes().stream().anyMatch(each -> each.id().equals(theme));
    }

    private static CommitmentStatus status(String word) {
        try {
            return CommitmentStatus.of(word);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid("status", "There is no such status");
        }
    }
}
