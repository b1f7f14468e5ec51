package org.parentvoice.intake.submit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.intake.feedback.FeedbackIds;
import org.parentvoice.intake.feedback.FeedbackRules;
import org.parentvoice.intake.feedback.NewFeedback;
import org.parentvoice.intake.feedback.Provenance;
import org.parentvoice.intake.receipt.ReceiptLinks;
import org.parentvoice.intake.submit.Intake.Item;
import org.parentvoice.kit.events.BrokerUnavailableException;
import org.parentvoice.kit.forum.Forum;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.page.FormErrors;
import org.parentvoice.kit.page.SeeOther;
import org.parentvoice.kit.problem.Problems.FieldProblem;
import org.parentvoice.kit.problem.RetryAfter;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a parent says how it is. Whatever goes wrong, what they typed stays. */
@Controller
@RequestMapping("/forums/{forum}/feedback")
class FeedbackFormPage {

    private final Forums forums;
    private final Intake intake;
    private final ReceiptLinks receipts;

    FeedbackFormPage(Forums forums, Intake intake, ReceiptLinks receipts) {
        this.forums = forums;
        this.intake = intake;
        this.receipts = receipts;
    }

    /**
     * @param question what the forum asks at the moment, in a link it gave out
     */
    @GetMapping("/new")
    ModelAndView blank(
            @PathVariable("forum") String forumId,
            @RequestParam(required = false) @Nullable String question) {
        return form(forums.get(forumId), FeedbackForm.blank(question), FormErrors.NONE);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView send(
            @PathVariable("forum") String forumId,
            @ModelAttribute("form") FeedbackForm form,
            HttpServletResponse response) {
        Forum forum = forums.get(forumId);
        NewFeedback said = form.toNewFeedback();
        List<FieldProblem> wrong = intake.check(said);
        if (!wrong.isEmpty()) {
            intake.rejected("invalid", 1);
            return again(forum, form, HttpStatus.BAD_REQUEST, errors(wrong));
        }
        String id = FeedbackIds.forRequest(forum.id(), form.key(), said);
        try {
            intake.take(forum.id(), new Item(id, said, Provenance.FORM));
        } catch (BrokerUnavailableException | DataAccessResourceFailureException e) {
            intake.rejected("unavailable", 1);
            RetryAfter.soon(response);
            return again(forum, form, HttpStatus.SERVICE_UNAVAILABLE, notSent());
        }
        return SeeOther.page(receipts.path(forum.id(), id));
    }

    private static FormErrors errors(List<FieldProblem> wrong) {
        return new FormErrors(
                wrong.stream()
                        .map(each -> new FormErrors.Entry(each.field(), each.message()))
                        .toList());
    }

    private static FormErrors notSent() {
        return FormErrors.of(
                "text",
                "We could not send it just now. Your words are still here. Wait a minute, then"
                        + " press Send again");
    }

    private static ModelAndView again(
            Forum forum, FeedbackForm form, HttpStatus status, FormErrors errors) {
        ModelAndView page = form(forum, form, errors);
        page.setStatus(status);
        return page;
    }

    private static ModelAndView form(Forum forum, FeedbackForm form, FormErrors errors) {
        return new ModelAndView("intake/feedback-form")
                .addObject("forum", forum)
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("longestText", FeedbackRules.LONGEST_TEXT);
    }
}
