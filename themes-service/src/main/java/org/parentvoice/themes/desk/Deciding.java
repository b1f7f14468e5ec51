package org.parentvoice.themes.desk;

import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.forum.Forum;
import org.parentvoice.kit.page.FormErrors;
import org.parentvoice.themes.classify.Sentiment;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.review.CorrectionRequest;
import org.parentvoice.themes.review.Corrections;
import org.parentvoice.themes.review.FeedbackSearch;
import org.parentvoice.themes.secondlook.Answer;
import org.parentvoice.themes.secondlook.SecondLooks;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.ModelAndView;

/** Takes a decision from a page. What cannot be saved is shown again as it was typed. */
@Service
class Deciding {

    private final FeedbackSearch search;
    private final Corrections corrections;
    private final SecondLooks looks;
    private final ReviewQueue queue;
    private final DecidePage pages;

    Deciding(
            FeedbackSearch search,
            Corrections corrections,
            SecondLooks looks,
            ReviewQueue queue,
            DecidePage pages) {
        this.search = search;
        this.corrections = corrections;
        this.looks = looks;
        this.queue = queue;
        this.pages = pages;
    }

    /**
     * How it went.
     *
     * @param saved the feedback as it is now; null when it was not saved
     * @param page what to show instead; null when it was saved
     * @param second whether it was saved as a second look, which decides nothing by itself
     */
    record Outcome(@Nullable Feedback saved, @Nullable ModelAndView page, boolean second) {

        static Outcome saved(Feedback feedback) {
            return new Outcome(feedback, null, false);
        }

        static Outcome secondLook(Feedback feedback) {
            return new Outcome(feedback, null, true);
        }

        static Outcome refused(ModelAndView page) {
            return new Outcome(null, page, false);
        }
    }

    /**
     * Saves what is ticked.
     *
     * @throws ErrorResponseException 404 when that forum has no such feedback
     */
    Outcome decide(String view, Forum forum, String id, DecideForm form, String caller) {
        try {
            FormErrors wrong = pages.check(forum.id(), form);
            if (!wrong.isEmpty()) {
                return again(view, forum, id, form, wrong, HttpStatus.BAD_REQUEST, caller);
            }
            return form.forSecondLook()
                    ? second(view, forum, id, form, caller)
                    : Outcome.saved(
                            corrections.correct(
                                    forum.id(),
                                    id,
                                    new CorrectionRequest(
                                            pages.inOrder(forum.id(), form.ticked()),
                                            form.sentiment()),
                                    form.sequence(),
                                    caller));
        } catch (ErrorResponseException e) {
            if (e.getStatusCode().value() != HttpStatus.PRECONDITION_FAILED.value()) {
                throw e;
            }
            return meanwhile(view, forum, id, form, caller);
        } catch (DataAccessException e) {
            return Outcome.refused(pages.without(view, forum, form).addObject("id", id));
        }
    }

    private Outcome second(String view, Forum forum, String id, DecideForm form, String caller) {
        Feedback feedback = search.one(forum.id(), id);
        String word = form.sentiment();
        Sentiment sentiment =
                word == null ? Shown.ofMachine(feedback).sentiment() : Sentiment.of(word);
        var themes = form.ticked().stream().sorted().toList();
        return looks.second(feedback, new Answer(caller, themes, sentiment)).isPresent()
                ? Outcome.secondLook(feedback)
                : changed(view, forum, id, form, caller);
    }

    private Outcome meanwhile(String view, Forum forum, String id, DecideForm form, String caller) {
        Feedback now = search.one(forum.id(), id);
        if (queue.workOf(now, caller) == Work.SECOND && !form.forSecondLook()) {
            // Two looked at the same time, neither knowing of the other: that is a second look.
            return second(view, forum, id, form, caller);
        }
        return changed(view, forum, id, form, caller);
    }

    private Outcome changed(String view, Forum forum, String id, DecideForm form, String caller) {
        Feedback now = search.one(forum.id(), id);
        Outcome again =
                again(
                        view,
                        forum,
                        id,
                        form,
                        FormErrors.of(
                                "themes",
                                "Somebody else decided on this meanwhile. What you chose is still"
                                        + " ticked. Save yours, or keep theirs"),
                        HttpStatus.CONFLICT,
                        caller);
        if (again.page() != null) {
            again.page().addObject("theirs", HistoryEntry.of(now).getLast());
        }
        return again;
    }

    private Outcome again(
            String view,
            Forum forum,
            String id,
            DecideForm form,
            FormErrors errors,
            HttpStatus status,
            String caller) {
        Feedback now = search.one(forum.id(), id);
        Work work = queue.workOf(now, caller);
        return Outcome.refused(pages.again(view, forum, now, work, form, errors, status));
    }
}
