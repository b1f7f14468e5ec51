package org.parentvoice.themes.desk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.forum.Forum;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.page.SeeOther;
import org.parentvoice.kit.security.ForumAccess;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.review.Corrections;
import org.parentvoice.themes.review.FeedbackSearch;
import org.parentvoice.themes.secondlook.SecondLooks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The review queue: one piece of feedback at a time. */
@Controller
@RequestMapping("/forums/{forum}/desk/review")
class ReviewPage {

    private static final String VIEW = "themes/review";
    private static final String NOTHING = "themes/review-empty";

    private final Forums forums;
    private final FeedbackSearch search;
    private final ReviewQueue queue;
    private final DecidePage pages;
    private final Deciding deciding;
    private final Corrections corrections;
    private final SecondLooks looks;
    private final ReviewBanner banner;

    ReviewPage(
            Forums forums,
            FeedbackSearch search,
            ReviewQueue queue,
            DecidePage pages,
            Deciding deciding,
            Corrections corrections,
            SecondLooks looks,
            ReviewBanner banner) {
        this.forums = forums;
        this.search = search;
        this.queue = queue;
        this.pages = pages;
        this.deciding = deciding;
        this.corrections = corrections;
        this.looks = looks;
        this.banner = banner;
    }

    /**
     * The next one.
     *
     * @param piece this one, whatever comes next
     * @param saved the one decided on just now, {@code at} that sequence
     * @param told what else happened just now: second, skipped, undone, late
     */
    @GetMapping
    ModelAndView next(
            @PathVariable("forum") String forumId,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "0") int done,
            @RequestParam(required = false) @Nullable String piece,
            @RequestParam(required = false) @Nullable String saved,
            @RequestParam(required = false) @Nullable Long at,
            @RequestParam(required = false) @Nullable String told) {
        Forum forum = forums.get(forumId);
        String caller = ForumAccess.callerName();
        Kind chosen = Kind.of(kind);
        ModelAndView page =
                piece == null
                        ? queue.next(forum.id(), chosen, done, caller)
                                .map(task -> pages.fresh(VIEW, forum, task.feedback(), task.work()))
                                .orElseGet(
                                        () -> new ModelAndView(NOTHING).addObject("forum", forum))
                        : one(forum, piece, caller);
        banner.say(page, forum, saved, at, told);
        return surround(page, forum, chosen, done, caller);
    }

    @PostMapping("/{id}")
    ModelAndView decide(
            @PathVariable("forum") String forumId,
            @PathVariable String id,
            @ModelAttribute("form") DecideForm form) {
        Forum forum = forums.get(forumId);
        String caller = ForumAccess.callerName();
        if (form.skips()) {
            Feedback feedback = search.one(forum.id(), id);
            queue.skip(feedback, queue.workOf(feedback, caller));
            return SeeOther.page(
                    address(forum, form.queue(), form.doneBefore() + 1) + "&told=skipped");
        }
        Deciding.Outcome outcome = deciding.decide(VIEW, forum, id, form, caller);
        if (outcome.page() != null) {
            ModelAndView page = outcome.page();
            return Objects.equals(page.getStatus(), HttpStatus.SERVICE_UNAVAILABLE)
                    ? unsurrounded(page, form)
                    : surround(page, forum, form.queue(), form.doneBefore(), caller);
        }
        Feedback saved = Objects.requireNonNull(outcome.saved());
        return SeeOther.page(
                address(forum, form.queue(), form.doneBefore() + 1)
                        + "&saved="
                        + saved.id()
                        + (outcome.second() ? "&told=second" : "&at=" + saved.sequence()));
    }

    @PostMapping("/{id}/undo")
    ModelAndView undo(
            @PathVariable("forum") String forumId,
            @PathVariable String id,
            @ModelAttribute("form") DecideForm form) {
        Forum forum = forums.get(forumId);
        String told = undone(forum, id, form) ? "undone" : "late";
        return SeeOther.page(
                address(forum, form.queue(), Math.max(0, form.doneBefore() - 1))
                        + "&piece="
                        + id
                        + "&told="
                        + told);
    }

    private boolean undone(Forum forum, String id, DecideForm form) {
        String caller = ForumAccess.callerName();
        search.one(forum.id(), id);
        if (form.forSecondLook()) {
            return looks.takeBack(id, caller);
        }
        try {
            corrections.undo(forum.id(), id, form.sequence(), caller);
            return true;
        } catch (ErrorResponseException e) {
            int status = e.getStatusCode().value();
            if (status == HttpStatus.PRECONDITION_FAILED.value()
                    || status == HttpStatus.CONFLICT.value()) {
                return false;
            }
            throw e;
        }
    }

    private ModelAndView one(Forum forum, String id, String caller) {
        Feedback feedback = search.one(forum.id(), id);
        return pages.fresh(VIEW, forum, feedback, queue.workOf(feedback, caller));
    }

    private ModelAndView surround(
            ModelAndView page, Forum forum, Kind kind, int done, String caller) {
        return page.addObject("kind", kind)
                .addObject("kinds", Kind.values())
                .addObject("done", done)
                .addObject("waiting", queue.waiting(forum.id(), caller));
    }

    private static ModelAndView unsurrounded(ModelAndView page, DecideForm form) {
        return page.addObject("kind", form.queue())
                .addObject("kinds", new Kind[0])
                .addObject("done", form.doneBefore())
                .addObject("sequence", form.sequence())
                .addObject("second", form.forSecondLook());
    }

    private static String address(Forum forum, Kind kind, int done) {
        return "/forums/" + forum.id() + "/desk/review?kind=" + kind.word() + "&done=" + done;
    }
}
