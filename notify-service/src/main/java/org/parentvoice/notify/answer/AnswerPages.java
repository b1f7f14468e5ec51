package org.parentvoice.notify.answer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.page.FormErrors;
import org.parentvoice.kit.page.SeeOther;
import org.parentvoice.kit.problem.RetryAfter;
import org.parentvoice.notify.link.FollowLinks;
import org.parentvoice.notify.reading.Commitment;
import org.parentvoice.notify.reading.Commitments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * "Has it changed for your family?" Opening the link from the mail answers nothing, since mail
 * scanners open links too. The button does.
 */
@Controller
@RequestMapping("/subscriptions/families-say")
class AnswerPages {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerPages.class);
    private static final FormErrors NOT_SAVED =
            FormErrors.of(
                    "answer",
                    "We could not save your answer just now. It is still chosen here. Wait a minute,"
                            + " then press Send my answer again");

    private final Answers answers;
    private final Tally tally;
    private final Commitments commitments;
    private final FollowLinks links;
    private final Forums forums;

    AnswerPages(
            Answers answers,
            Tally tally,
            Commitments commitments,
            FollowLinks links,
            Forums forums) {
        this.answers = answers;
        this.tally = tally;
        this.commitments = commitments;
        this.links = links;
        this.forums = forums;
    }

    @GetMapping
    ModelAndView ask(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(required = false) @Nullable String answer,
            @RequestParam(required = false) @Nullable String done) {
        FollowLinks.Asked asked = links.readAnswer(token);
        Optional<Answer> given = answers.of(asked.follower(), asked.commitment());
        Optional<Answer> chosen = Answer.of(answer).or(() -> given);
        return page(asked, token)
                .addObject("given", given.map(Answer::label).orElse(null))
                .addObject("chosen", chosen.map(Answer::word).orElse(""))
                .addObject("done", done != null && given.isPresent());
    }

    @PostMapping
    ModelAndView answer(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(required = false) @Nullable String answer,
            HttpServletResponse response) {
        FollowLinks.Asked asked = links.readAnswer(token);
        Optional<Answer> said = Answer.of(answer);
        if (said.isEmpty()) {
            return again(
                    page(asked, token), "", FormErrors.of("answer", "Choose an answer"), false);
        }
        try {
            answers.give(asked.follower(), asked.commitment(), said.get());
        } catch (DataAccessException e) {
            RetryAfter.soon(response);
            return again(without(token), said.get().word(), NOT_SAVED, true);
        }
        count(asked.commitment());
        return SeeOther.page("/subscriptions/families-say?done&token=" + token);
    }

    /** The answer is saved: that it could not be counted yet is no reason to deny that. */
    private void count(String commitment) {
        try {
            tally.count(commitment);
        } catch (DataAccessException e) {
            LOG.warn("Counting waits for the next to ask: {}", e.getClass().getSimpleName());
        }
    }

    private static ModelAndView again(
            ModelAndView page, String chosen, FormErrors errors, boolean away) {
        page.addObject("chosen", chosen).addObject("errors", errors);
        page.setStatus(away ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(FollowLinks.Asked asked, String token) {
        Optional<Commitment> commitment = commitments.find(asked.commitment());
        return without(token)
                .addObject("about", commitment.map(Commitment::title).orElse("A promise"))
                .addObject("forum", commitment.flatMap(it -> forums.find(it.forum())).orElse(null))
                .addObject(
                        "path",
                        commitment
                                .map(it -> "/forums/" + it.forum() + "/commitments/" + it.id())
                                .orElse("/"))
                .addObject("say", tally.of(asked.commitment()));
    }

    /** What can be shown while the database is away. */
    private static ModelAndView without(String token) {
        return new ModelAndView("notify/families-say")
                .addObject("token", token)
                .addObject("answers", Answer.values());
    }
}
