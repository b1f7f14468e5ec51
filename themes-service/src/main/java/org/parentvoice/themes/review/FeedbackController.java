package org.parentvoice.themes.review;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.security.ForumAccess;
import org.parentvoice.themes.feedback.Feedback;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Themed feedback of one forum, for its coordinators. */
@RestController
@RequestMapping("/api/forums/{forum}/feedback")
class FeedbackController {

    private final Forums forums;
    private final FeedbackSearch search;
    private final Corrections corrections;

    FeedbackController(Forums forums, FeedbackSearch search, Corrections corrections) {
        this.forums = forums;
        this.search = search;
        this.corrections = corrections;
    }

    @GetMapping
    FeedbackPage list(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String review,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        var filter = new FeedbackFilter(theme, review, from, to, q);
        return search.page(forums.get(forum).id(), filter, after, limit);
    }

    @GetMapping("/{id}")
    ResponseEntity<FeedbackView> one(@PathVariable String forum, @PathVariable String id) {
        return answer(search.one(forums.get(forum).id(), id));
    }

    @PutMapping("/{id}/themes")
    ResponseEntity<FeedbackView> correct(
            @PathVariable String forum,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody CorrectionRequest request) {
        return answer(
                corrections.correct(
                        forums.get(forum).id(),
                        id,
                        request,
                        Seen.sequence(seen),
                        ForumAccess.callerName()));
    }

    @PostMapping("/{id}/undo")
    ResponseEntity<FeedbackView> undo(
            @PathVariable String forum,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String seen) {
        return answer(
                corrections.undo(
                        forums.get(forum).id(), id, Seen.sequence(seen), ForumAccess.callerName()));
    }

    private static ResponseEntity<FeedbackView> answer(Feedback feedback) {
        return ResponseEntity.ok()
                .eTag(Seen.tag(feedback.sequence()))
                .body(FeedbackView.of(feedback));
    }
}
