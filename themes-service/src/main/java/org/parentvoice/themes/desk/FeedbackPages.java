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
import org.parentvoice.themes.review.Undoing;
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

/** One piece of feedback with its history. */
@Controller
@RequestMapping("/forums/{forum}/desk/feedback/{id}")
class FeedbackPages {

    private static final String VIEW = "themes/feedback";

    private final Forums forums;
    private final FeedbackSearch search;
    private final ReviewQueue queue;
    private final DecidePage pages;
    private final Deciding deciding;
    private final Corrections corrections;
    private final ReviewBanner banner;

    FeedbackPages(
            Forums forums,
            FeedbackSearch search,
            ReviewQueue queue,
            DecidePage pages,
            Deciding deciding,
            Corrections corrections,
            ReviewBanner banner) {
        this.forums = forums;
        this.search = search;
        this.queue = queue;
        this.pages = pages;
        this.deciding = deciding;
        this.corrections = corrections;
        this.banner = banner;
    }

    /**
     * @param saved the one decided on just now, {@code at} that sequence
     * @param told what else happened just now
     */
    @GetMapping
    ModelAndView one(
            @PathVariable("forum") String forumId,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String saved,
            @RequestParam(required = false) @Nullable Long at,
            @RequestParam(required = false) @Nullable String told) {
        Forum forum = forums.get(forumId);
        Feedback feedback = search.one(forum.id(), id);
        Work work = queue.workOf(feedback, ForumAccess.callerName());
        ModelAndView page = pages.fresh(VIEW, forum, feedback, work);
        banner.say(page, forum, saved, at, told);
        return withHistory(page, feedback);
    }

    @PostMapping
    ModelAndView decide(
            @PathVariable("forum") String forumId,
            @PathVariable String id,
            @ModelAttribute("form") DecideForm form) {
        Forum forum = forums.get(forumId);
        Deciding.Outcome outcome = deciding.decide(VIEW, forum, id, form, ForumAccess.callerName());
        if (outcome.page() != null) {
            ModelAndView page = outcome.page();
            return Objects.equals(page.getStatus(), HttpStatus.SERVICE_UNAVAILABLE)
                    ? page.addObject("sequence", form.sequence())
                            .addObject("second", form.forSecondLook())
                    : withHistory(page, search.one(forum.id(), id));
        }
        Feedback saved = Objects.requireNonNull(outcome.saved());
        return SeeOther.page(
                address(forum, id)
                        + (outcome.second()
                                ? "?told=second"
                                : "?saved=" + id + "&at=" + saved.sequence()));
    }

    @PostMapping("/undo")
    ModelAndView undo(
            @PathVariable("forum") String forumId,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long sequence) {
        Forum forum = forums.get(forumId);
        try {
            corrections.undo(forum.id(), id, sequence, ForumAccess.callerName());
            return SeeOther.page(address(forum, id) + "?told=undone");
        } catch (ErrorResponseException e) {
            if (e.getStatusCode().value() == HttpStatus.NOT_FOUND.value()) {
                throw e;
            }
            return SeeOther.page(address(forum, id) + "?told=late");
        }
    }

    private static ModelAndView withHistory(ModelAndView page, Feedback feedback) {
        return page.addObject("history", HistoryEntry.of(feedback))
                .addObject("canUndo", Undoing.possible(feedback));
    }

    private static String address(Forum forum, String id) {
        return "/forums/" + forum.id() + "/desk/feedback/" + id;
    }
}
