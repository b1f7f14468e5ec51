package org.parentvoice.actions.desk;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.actions.commitment.Commitment;
import org.parentvoice.actions.commitment.CommitmentWorkflow;
import org.parentvoice.actions.commitment.Details;
import org.parentvoice.actions.commitment.web.KnownThemes;
import org.parentvoice.actions.themes.ThemeLabels;
import org.parentvoice.kit.forum.Forum;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.page.FormErrors;
import org.parentvoice.kit.page.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form for a new commitment. */
@Controller
@RequestMapping("/forums/{forum}/desk/commitments")
class NewCommitmentController {

    private static final String PAGE = "actions/desk-new";

    private final Forums forums;
    private final CommitmentWorkflow workflow;
    private final KnownThemes themes;
    private final ThemeLabels themeLabels;

    NewCommitmentController(
            Forums forums,
            CommitmentWorkflow workflow,
            KnownThemes themes,
            ThemeLabels themeLabels) {
        this.forums = forums;
        this.workflow = workflow;
        this.themes = themes;
        this.themeLabels = themeLabels;
    }

    @GetMapping("/new")
    String form(@PathVariable String forum, @RequestParam @Nullable String theme, Model model) {
        Forum found = forums.get(forum);
        show(model, found, NewCommitmentForm.about(theme, found.council()), FormErrors.NONE);
        return PAGE;
    }

    /** The form is shown again with everything in it when something is wrong. */
    @PostMapping
    ModelAndView make(
            @PathVariable String forum,
            @Valid @ModelAttribute("form") NewCommitmentForm form,
            BindingResult binding,
            Model model) {
        Forum found = forums.get(forum);
        var typed = new Typed(FormErrors.from(binding));
        LocalDate dueOn = typed.day("dueOn", form.dueOn());
        List<String> chosen = form.themes() == null ? List.of() : form.themes();
        var known = themeLabels.of(forum);
        if (chosen.stream().anyMatch(each -> known.find(each).isEmpty())) {
            typed.wrong("themes", "Choose themes from the list");
        }
        if (typed.isWrong()) {
            show(model, found, form, typed.errors());
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.BAD_REQUEST);
        }
        var details =
                new Details(
                        Typed.orEmpty(form.title()),
                        Typed.orEmpty(form.description()),
                        Typed.orEmpty(form.body()),
                        Typed.orNull(form.leadRole()),
                        themes.of(forum, chosen),
                        null,
                        Typed.orNull(form.measure()),
                        Typed.orNull(form.source()));
        Commitment made = workflow.make(forum, details, dueOn, null, form.key());
        return SeeOther.page("/forums/" + forum + "/desk/commitments/" + made.id() + "?saved=made");
    }

    private void show(Model model, Forum forum, NewCommitmentForm form, FormErrors errors) {
        model.addAttribute("forum", forum);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("labels", themeLabels.of(forum.id()).all());
    }
}
