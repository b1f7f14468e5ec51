package org.parentvoice.intake.safeguarding;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.forum.Forum;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.page.FormErrors;
import org.parentvoice.kit.page.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a coordinator has to read, the oldest first, with its clock. */
@Controller
@RequestMapping("/forums/{forum}/desk/safeguarding")
class SafeguardingPage {

    private final Forums forums;
    private final Safeguarding safeguarding;
    private final Clock clock;

    SafeguardingPage(Forums forums, Safeguarding safeguarding, Clock clock) {
        this.forums = forums;
        this.safeguarding = safeguarding;
        this.clock = clock;
    }

    /**
     * @param done what was decided just now
     */
    @GetMapping
    ModelAndView list(
            @PathVariable("forum") String forumId,
            @RequestParam(required = false) @Nullable String done) {
        return page(forums.get(forumId), FormErrors.NONE).addObject("done", done);
    }

    @PostMapping("/{id}/release")
    ModelAndView release(
            @PathVariable("forum") String forumId,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String by) {
        Forum forum = forums.get(forumId);
        if (by.isBlank()) {
            return wrong(forum, "release-by-" + id, "Write the name of the person who decided");
        }
        safeguarding.release(forum.id(), id, by.strip());
        return done(forum, "released");
    }

    @PostMapping("/{id}/refer")
    ModelAndView refer(
            @PathVariable("forum") String forumId,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String note) {
        Forum forum = forums.get(forumId);
        if (by.isBlank()) {
            return wrong(forum, "refer-by-" + id, "Write the name of the person who decided");
        }
        if (to.isBlank()) {
            return wrong(forum, "refer-to-" + id, "Write who was told");
        }
        safeguarding.refer(
                forum.id(), id, by.strip(), to.strip(), note.isBlank() ? null : note.strip());
        return done(forum, "referred");
    }

    private static ModelAndView done(Forum forum, String what) {
        return SeeOther.page("/forums/" + forum.id() + "/desk/safeguarding?done=" + what);
    }

    private ModelAndView wrong(Forum forum, String field, String message) {
        ModelAndView page = page(forum, FormErrors.of(field, message));
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(Forum forum, FormErrors errors) {
        Instant now = clock.instant();
        return new ModelAndView("intake/safeguarding")
                .addObject("forum", forum)
                .addObject("errors", errors)
                .addObject("held", views(forum, Held.HELD, now))
                .addObject("referred", views(forum, Held.REFERRED, now));
    }

    private List<HeldView> views(Forum forum, String state, Instant now) {
        return safeguarding.list(forum.id(), state).stream()
                .map(each -> HeldView.of(each, now))
                .toList();
    }
}
