package org.parentvoice.themes.retheme;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.security.ForumAccess;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Runs over the feedback of any forum or of all, for operators. */
@RestController
@RequestMapping(OpsRethemeController.PATH)
class OpsRethemeController {

    static final String PATH = "/api/ops/themes/retheme-runs";

    private final Forums forums;
    private final RethemeRuns runs;

    OpsRethemeController(Forums forums, RethemeRuns runs) {
        this.forums = forums;
        this.runs = runs;
    }

    /**
     * @param forum null for all forums
     */
    record StartRequest(@Nullable String forum) {}

    @PostMapping
    ResponseEntity<RethemeRunView> start(
            @RequestBody(required = false) @Nullable StartRequest request) {
        String forum = request == null ? null : request.forum();
        RethemeRun run =
                runs.start(forum == null ? null : forums.get(forum).id(), ForumAccess.callerName());
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + run.id()))
                .body(RethemeRunView.of(run));
    }

    @GetMapping
    List<RethemeRunView> list() {
        return runs.list(null).stream().map(RethemeRunView::of).toList();
    }

    @GetMapping("/{id}")
    RethemeRunView one(@PathVariable String id) {
        return RethemeRunView.of(runs.get(null, id));
    }

    @PostMapping("/{id}/stop")
    RethemeRunView stop(@PathVariable String id) {
        return RethemeRunView.of(runs.stop(null, id));
    }

    @PostMapping("/{id}/resume")
    RethemeRunView resume(@PathVariable String id) {
        return RethemeRunView.of(runs.resume(null, id));
    }
}
