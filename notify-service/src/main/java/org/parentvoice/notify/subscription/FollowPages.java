package org.parentvoice.notify.subscription;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.forum.Forum;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.page.FormErrors;
import org.parentvoice.kit.page.SeeOther;
import org.parentvoice.kit.problem.Problems.FieldProblem;
import org.parentvoice.kit.problem.RetryAfter;
import org.parentvoice.notify.follower.FollowKind;
import org.parentvoice.notify.follower.Frequency;
import org.parentvoice.notify.follower.Target;
import org.parentvoice.notify.reading.FollowNames;
import org.parentvoice.notify.timing.Timing;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Following, for people. The form is on other services' pages too, and is sent here from there. */
@Controller
@RequestMapping("/forums/{forum}/follow")
class FollowPages {

    private static final FormErrors NOT_SAVED =
            FormErrors.of(
                    "email",
                    "We could not save this just now. What you typed is still here. Wait a minute,"
                            + " then press Follow again");

    private final Forums forums;
    private final AskReader reader;
    private final Subscriptions subscriptions;
    private final FollowNames names;
    private final Timing timing;

    FollowPages(
            Forums forums,
            AskReader reader,
            Subscriptions subscriptions,
            FollowNames names,
            Timing timing) {
        this.forums = forums;
        this.reader = reader;
        this.subscriptions = subscriptions;
        this.names = names;
        this.timing = timing;
    }

    @GetMapping
    ModelAndView form(
            @PathVariable String forum,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String id) {
        String kind = type == null ? FollowKind.FORUM.word() : type;
        return form(forums.get(forum), new AskForm(null, kind, id, null), FormErrors.NONE);
    }

    /** After the form was sent; reloading this sends nothing. */
    @GetMapping(params = "sent")
    ModelAndView sent(@PathVariable String forum) {
        return new ModelAndView("notify/check-email").addObject("forum", forums.get(forum));
    }

    @PostMapping
    ModelAndView follow(
            @PathVariable String forum,
            @ModelAttribute AskForm form,
            HttpServletResponse response) {
        Forum known = forums.get(forum);
        AskReader.Result read = reader.read(known, form);
        if (read.ask() == null) {
            ModelAndView again = form(known, form, errors(read.problems()));
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        try {
            subscriptions.ask(read.ask());
        } catch (DataAccessException e) {
            RetryAfter.soon(response);
            // Its name is in the database too.
            ModelAndView again = form(known, form, NOT_SAVED, any -> "what you chose");
            again.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
            return again;
        }
        return SeeOther.page("/forums/" + known.id() + "/follow?sent");
    }

    private ModelAndView form(Forum forum, AskForm form, FormErrors errors) {
        return form(forum, form, errors, names::of);
    }

    private ModelAndView form(
            Forum forum, AskForm form, FormErrors errors, Function<Target, String> name) {
        Optional<Target> target = reader.target(forum, form, new ArrayList<>());
        return new ModelAndView("notify/follow")
                .addObject("forum", forum)
                .addObject("form", form)
                .addObject("frequencies", FrequencyChoice.all(timing.quietHours()))
                .addObject(
                        "chosen", Frequency.of(form.frequency()).orElse(Frequency.IMMEDIATE).word())
                .addObject("errors", errors)
                .addObject("what", target.map(name).orElse("a promise"))
                .addObject("backTo", target.map(names::path).orElse("/forums/" + forum.id()));
    }

    /** What cannot be mended on the form is said at its first field. */
    private static FormErrors errors(List<FieldProblem> problems) {
        return new FormErrors(
                problems.stream()
                        .map(each -> new FormErrors.Entry("email", each.message()))
                        .toList());
    }
}
