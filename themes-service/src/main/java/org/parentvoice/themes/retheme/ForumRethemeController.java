package org.parentvoice.themes.retheme;

import java.net.URI;
import java.util.List;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.security.ForumAccess;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Runs over the feedback of one forum, for its coordinators. */
@RestController
@RequestMapping("/api/forums/{forum}/feedback/retheme-runs")
class ForumRethemeController {

    private final Forums forums;
    private final RethemeRuns runs;

    ForumRethemeController(Forums forums, RethemeRuns runs) {
        this.forums = forums;
        this.runs = runs;
    }

    @PostMapping
    ResponseEntity<RethemeRunView> start(@PathVariable String forum) {
        String id = forums.get(forum).id();
        RethemeRun run = runs.start(id, ForumAccess.callerName());
        return ResponseEntity.accepted()
                .location(URI.create("/api/forums/" + id + "/feedback/retheme-runs/" + run.id()))
                .body(RethemeRunView.of(run));
    }

    @GetMapping
    List<RethemeRunView> list(@PathVariable String forum) {
        return runs.list(forums.get(forum).id()).stream().map(RethemeRunView::of).toList();
    }

    @GetMapping("/{id}")
    RethemeRunView one(@PathVariable String forum, @PathVariable String id) {
        return RethemeRunView.of(runs.get(forums.get(forum).id(), id));
    }

    @PostMapping("/{id}/stop")
    RethemeRunView stop(@PathVariable String forum, @PathVariable String id) {
        return RethemeRunView.of(runs.stop(forums.get(forum).id(), id));
    }

    @PostMapping("/{id}/resume")
    RethemeRunView resume(@PathVariable String forum, @PathVariable String id) {
        return RethemeRunView.of(runs.resume(forums.get(forum).id(), id));
    }
}
