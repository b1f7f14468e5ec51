package org.parentvoice.intake.submit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.events.BrokerUnavailableException;
import org.parentvoice.kit.forum.Forum;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.page.FormErrors;
import org.parentvoice.kit.page.SeeOther;
import org.parentvoice.kit.problem.Problems.FieldProblem;
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

/** Where a coordinator writes down what was said at a coffee morning. */
@Controller
@RequestMapping("/forums/{forum}/desk/notes")
class NotesPage {

    private static final Pattern NOTE = Pattern.compile("notes\\[(\\d+)]\\..*");

    private final Forums forums;
    private final Notes notes;

    NotesPage(Forums forums, Notes notes) {
        this.forums = forums;
        this.notes = notes;
    }

    /**
     * @param sent how many came in just now
     */
    @GetMapping
    ModelAndView blank(
            @PathVariable("forum") String forumId,
            @RequestParam(required = false) @Nullable Integer sent) {
        return page(forums.get(forumId), new NotesForm(null, null, null), FormErrors.NONE)
                .addObject("sent", sent);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView send(
            @PathVariable("forum") String forumId, @ModelAttribute("form") NotesForm form) {
        Forum forum = forums.get(forumId);
        NotesRequest request = form.toRequest();
        List<FieldProblem> wrong = notes.check(request);
        if (!wrong.isEmpty()) {
            return again(forum, form, HttpStatus.BAD_REQUEST, errors(wrong));
        }
        try {
            int sent = notes.take(forum.id(), request).size();
            return SeeOther.page("/forums/" + forum.id() + "/desk/notes?sent=" + sent);
        } catch (BrokerUnavailableException | DataAccessResourceFailureException e) {
            return again(
                    forum,
                    form,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    FormErrors.of(
                            "notes",
                            "We could not take them just now. They are still here. Wait a minute,"
                                    + " then press Send again"));
        }
    }

    private static FormErrors errors(List<FieldProblem> wrong) {
        return new FormErrors(wrong.stream().map(NotesPage::error).toList());
    }

    private static FormErrors.Entry error(FieldProblem wrong) {
        Matcher note = NOTE.matcher(wrong.field());
        return note.matches()
                ? new FormErrors.Entry(
                        "notes",
                        "Note " + (Integer.parseInt(note.group(1)) + 1) + ": " + wrong.message())
                : new FormErrors.Entry(wrong.field(), wrong.message());
    }

    private static ModelAndView again(
            Forum forum, NotesForm form, HttpStatus status, FormErrors errors) {
        ModelAndView page = page(forum, form, errors);
        page.setStatus(status);
        return page;
    }

    private static ModelAndView page(Forum forum, NotesForm form, FormErrors errors) {
        return new ModelAndView("intake/notes")
                .addObject("forum", forum)
                .addObject("form", form)
                .addObject("errors", errors);
    }
}
