package org.parentvoice.actions.desk;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parentvoice.actions.commitment.Change;
import org.parentvoice.actions.commitment.Commitment;
import org.parentvoice.actions.commitment.CommitmentStatus;
import org.parentvoice.actions.commitment.CommitmentWorkflow;
import org.parentvoice.actions.commitment.Moves;
import org.parentvoice.actions.commitment.Moves.Said;
import org.parentvoice.actions.desk.EntryForms.DueForm;
import org.parentvoice.actions.desk.EntryForms.StatusForm;
import org.parentvoice.actions.desk.EntryForms.UpdateForm;
import org.parentvoice.kit.page.FormErrors;
import org.parentvoice.kit.page.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A commitment on the desk: where it may go next, what is new, when it is due. */
@Controller
@RequestMapping("/forums/{forum}/desk/commitments/{id}")
class DeskCommitmentController {

    private static final String PAGE = "actions/desk-commitment";
    private static final Map<String, String> SAVED =
            Map.of(
                    "made", "It is written down, and families can see it",
                    "status", "The new status is saved, and followers will be told",
                    "update", "Your update is saved, and followers will be told",
                    "due", "The new date is saved, and followers will be told");

    private final DeskCommitments desk;
    private final CommitmentWorkflow workflow;
    private final Clock clock;

    DeskCommitmentController(DeskCommitments desk, CommitmentWorkflow workflow, Clock clock) {
        this.desk = desk;
        this.workflow = workflow;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable String forum,
            @PathVariable String id,
            @RequestParam @Nullable String saved,
            Model model) {
        desk.show(model, forum, id, FormErrors.NONE);
        model.addAttribute("saved", saved == null ? null : SAVED.get(saved));
        return PAGE;
    }

    @PostMapping("/status")
    ModelAndView status(
            @PathVariable String forum,
            @PathVariable String id,
            @Valid @ModelAttribute("status") StatusForm form,
            BindingResult binding,
            Model model) {
        var typed = new Typed(FormErrors.from(binding));
        LocalDate on = typed.past("statusOn", form.statusOn(), clock);
        Commitment commitment = desk.find(forum, id);
        CommitmentStatus next = next(commitment, form.status(), typed);
        String reason = Typed.orNull(form.statusReason());
        if (next == CommitmentStatus.DECLINED && reason == null) {
            typed.wrong("statusReason", "Say why, in words that families can understand");
        }
        if (typed.isWrong() || next == null) {
            return again(model, forum, id, typed.errors());
        }
        var said = new Said(Typed.orNull(form.statusNote()), reason, List.of(), on);
        return save(forum, id, "status", null, form, it -> Moves.status(it, next, said), model);
    }

    @PostMapping("/updates")
    ModelAndView update(
            @PathVariable String forum,
            @PathVariable String id,
            @Valid @ModelAttribute("update") UpdateForm form,
            BindingResult binding,
            Model model) {
        var typed = new Typed(FormErrors.from(binding));
        LocalDate on = typed.past("updateOn", form.updateOn(), clock);
        var evidence = desk.evidence(typed, form);
        desk.find(forum, id);
        if (typed.isWrong()) {
            return again(model, forum, id, typed.errors());
        }
        var said = new Said(Typed.orEmpty(form.updateNote()), null, evidence, on);
        return save(forum, id, "update", form.key(), form, it -> Moves.update(it, said), model);
    }

    @PostMapping("/due-date")
    ModelAndView due(
            @PathVariable String forum,
            @PathVariable String id,
            @Valid @ModelAttribute("due") DueForm form,
            BindingResult binding,
            Model model) {
        var typed = new Typed(FormErrors.from(binding));
        LocalDate dueOn = typed.day("dueOn", form.dueOn());
        desk.find(forum, id);
        if (typed.isWrong() || dueOn == null) {
            return again(model, forum, id, typed.errors());
        }
        var said = Said.reason(Typed.orEmpty(form.dueReason()), null);
        return save(forum, id, "due", null, form, it -> Moves.dueDate(it, dueOn, said), model);
    }

    private static @Nullable CommitmentStatus next(
            Commitment commitment, @Nullable String word, Typed typed) {
        if (word == null || word.isBlank()) {
            return null;
        }
        for (CommitmentStatus each : commitment.state().status().next()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        typed.wrong("status", "It has moved on meanwhile. Choose from what is possible now");
        return null;
    }

    private ModelAndView save(
            String forum,
            String id,
            String what,
            @Nullable String key,
            Record form,
            Function<Commitment, Change> change,
            Model model) {
        try {
            workflow.change(id, key, form, change);
        } catch (ErrorResponseException e) {
            if (e.getStatusCode() != HttpStatus.CONFLICT) {
                throw e;
            }
            var moved = FormErrors.of("status", "Somebody else has changed it. Please look again");
            return again(model, forum, id, moved);
        }
        return SeeOther.page("/forums/" + forum + "/desk/commitments/" + id + "?saved=" + what);
    }

    private ModelAndView again(Model model, String forum, String id, FormErrors errors) {
        desk.show(model, forum, id, errors);
        return new ModelAndView(PAGE, model.asMap(), HttpStatus.BAD_REQUEST);
    }
}
