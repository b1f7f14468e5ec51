package org.parentvoice.themes.themedesk;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.forum.Forum;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.page.FormErrors;
import org.parentvoice.kit.page.SeeOther;
import org.parentvoice.kit.security.ForumAccess;
import org.parentvoice.themes.retheme.RethemeRun;
import org.parentvoice.themes.retheme.RethemeRuns;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where coordinators have their feedback looked at again, and see how far that is. */
@Controller
@RequestMapping("/forums/{forum}/desk/themes")
class RethemePage {

    private final Forums forums;
    private final RethemeRuns runs;
    private final Clock clock;

    RethemePage(Forums forums, RethemeRuns runs, Clock clock) {
        this.forums = forums;
        this.runs = runs;
        this.clock = clock;
    }

    /** Asks before it begins. */
    @GetMapping("/retheme")
    ModelAndView ask(@PathVariable("forum") String forumId) {
        return ask(forums.get(forumId), FormErrors.NONE);
    }

    @PostMapping("/retheme")
    ModelAndView start(@PathVariable("forum") String forumId) {
        Forum forum = forums.get(forumId);
        try {
            return run(forum, runs.start(forum.id(), ForumAccess.callerName()));
        } catch (ErrorResponseException e) {
            return refused(ask(forum, errors("start", e)), e);
        }
    }

    @GetMapping("/runs/{id}")
    ModelAndView show(@PathVariable("forum") String forumId, @PathVariable String id) {
        Forum forum = forums.get(forumId);
        return show(forum, runs.get(forum.id(), id), FormErrors.NONE);
    }

    @PostMapping("/runs/{id}/stop")
    ModelAndView stop(@PathVariable("forum") String forumId, @PathVariable String id) {
        Forum forum = forums.get(forumId);
        RethemeRun known = runs.get(forum.id(), id);
        try {
            return run(forum, runs.stop(forum.id(), id));
        } catch (ErrorResponseException e) {
            return refused(show(forum, known, errors("run", e)), e);
        }
    }

    @PostMapping("/runs/{id}/resume")
    ModelAndView resume(@PathVariable("forum") String forumId, @PathVariable String id) {
        Forum forum = forums.get(forumId);
        RethemeRun known = runs.get(forum.id(), id);
        try {
            return run(forum, runs.resume(forum.id(), id));
        } catch (ErrorResponseException e) {
            return refused(show(forum, known, errors("run", e)), e);
        }
    }

    private static ModelAndView run(Forum forum, RethemeRun run) {
        return SeeOther.page("/forums/" + forum.id() + "/desk/themes/runs/" + run.id());
    }

    private ModelAndView ask(Forum forum, FormErrors errors) {
        return new ModelAndView("themes/retheme")
                .addObject("forum", forum)
                .addObject("pieces", runs.size(forum.id()))
                .addObject("busy", runs.active(forum.id()).orElse(null))
                .addObject("errors", errors);
    }

    private ModelAndView show(Forum forum, RethemeRun run, FormErrors errors) {
        return new ModelAndView("themes/retheme-run")
                .addObject("forum", forum)
                .addObject("run", run)
                .addObject("asOf", clock.instant())
                .addObject("errors", errors);
    }

    private static FormErrors errors(String field, ErrorResponseException e) {
        @Nullable String detail = e.getBody().getDetail();
        return FormErrors.of(field, detail == null ? "That did not work" : detail);
    }

    private static ModelAndView refused(ModelAndView page, ErrorResponseException e) {
        page.setStatus(HttpStatus.valueOf(e.getStatusCode().value()));
        return page;
    }
}
