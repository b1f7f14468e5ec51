package org.parentvoice.themes.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.forum.Forum;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.page.FormErrors;
import org.parentvoice.themes.forumset.Themings;
import org.parentvoice.themes.review.FeedbackFilter;
import org.parentvoice.themes.review.FeedbackPage;
import org.parentvoice.themes.review.FeedbackSearch;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everything families said to this forum, searched and page by page. */
@Controller
class FeedbackListPage {

    private static final int A_PAGE = 20;

    private final Forums forums;
    private final FeedbackSearch search;
    private final Themings themings;

    FeedbackListPage(Forums forums, FeedbackSearch search, Themings themings) {
        this.forums = forums;
        this.search = search;
        this.themings = themings;
    }

    @GetMapping("/forums/{forum}/desk/feedback")
    ModelAndView list(
            @PathVariable("forum") String forumId,
            @ModelAttribute("form") ListForm form,
            @RequestParam(required = false) @Nullable String after) {
        Forum forum = forums.get(forumId);
        FormErrors errors = form.check();
        if (!errors.isEmpty()) {
            ModelAndView page = page(forum, form, errors, new FeedbackPage(List.of(), null));
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        return page(forum, form, errors, found(forum, form, after));
    }

    private FeedbackPage found(Forum forum, ListForm form, @Nullable String after) {
        try {
            return search.page(forum.id(), form.filter(), after, A_PAGE);
        } catch (ErrorResponseException e) {
            // A key of another time: start from the newest.
            return search.page(forum.id(), form.filter(), null, A_PAGE);
        }
    }

    private ModelAndView page(Forum forum, ListForm form, FormErrors errors, FeedbackPage found) {
        String next = found.next();
        return new ModelAndView("themes/feedback-list")
                .addObject("forum", forum)
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("themes", themings.of(forum.id()).themes().themes())
                .addObject("noTheme", FeedbackFilter.NO_THEME)
                .addObject("items", found.items())
                .addObject(
                        "next",
                        next == null
                                ? null
                                : form.address("/forums/" + forum.id() + "/desk/feedback", next));
    }
}
