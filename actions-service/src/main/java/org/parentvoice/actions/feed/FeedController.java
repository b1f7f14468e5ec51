package org.parentvoice.actions.feed;

import java.nio.charset.StandardCharsets;
import org.parentvoice.actions.commitment.Commitments;
import org.parentvoice.kit.forum.Forum;
import org.parentvoice.kit.forum.Forums;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A forum's commitments for feed readers and calendars. */
@RestController
class FeedController {

    private static final MediaType ATOM =
            new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Commitments commitments;
    private final Forums forums;
    private final String baseUrl;

    FeedController(
            Commitments commitments,
            Forums forums,
            @Value("${parentvoice.base-url}") String baseUrl) {
        this.commitments = commitments;
        this.forums = forums;
        this.baseUrl = baseUrl;
    }

    @GetMapping("/api/forums/{forum}/commitments.atom")
    ResponseEntity<String> atom(@PathVariable String forum) {
        Forum found = forums.get(forum);
        return ResponseEntity.ok()
                .contentType(ATOM)
                .body(new AtomFeed(found, baseUrl).write(commitments.of(forum)));
    }

    @GetMapping("/api/forums/{forum}/commitments.ics")
    ResponseEntity<String> calendar(@PathVariable String forum) {
        Forum found = forums.get(forum);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .body(new DueCalendar(found, baseUrl).write(commitments.of(forum)));
    }
}
