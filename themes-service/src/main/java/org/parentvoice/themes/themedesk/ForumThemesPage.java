package org.parentvoice.themes.themedesk;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.forum.Forum;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.page.FormErrors;
import org.parentvoice.kit.page.SeeOther;
import org.parentvoice.kit.problem.Problems.FieldProblem;
import org.parentvoice.kit.security.ForumAccess;
import org.parentvoice.themes.forumset.ForumThemes;
import org.parentvoice.themes.forumset.ForumThemesEditor;
import org.parentvoice.themes.forumset.ForumThemesRequest;
import org.parentvoice.themes.retheme.RethemeRuns;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where coordinators switch themes off, word them and add their own. */
@Controller
@RequestMapping("/forums/{forum}/desk/themes")
class ForumThemesPage {

    private final Forums forums;
    private final ForumThemesEditor editor;
    private final RethemeRuns runs;

    ForumThemesPage(Forums forums, ForumThemesEditor editor, RethemeRuns runs) {
        this.forums = forums;
        this.editor = editor;
        this.runs = runs;
    }

    /**
     * @param saved the version that was saved just now
     * @param label what a new theme could be called
     * @param examples what families say about it, one a line
     */
    @GetMapping
    ModelAndView show(
            @PathVariable("forum") String forumId,
            @RequestParam(required = false) @Nullable Integer saved,
            @RequestParam(required = false) @Nullable String label,
            @RequestParam(required = false) @Nullable String examples) {
        Forum forum = forums.get(forumId);
        ThemesForm form =
                ThemesForm.of(
                        editor.builtIn(), editor.latest(forum.id()).orElse(null), editor.today());
        return page(forum, form.suggesting(label, examples), FormErrors.NONE)
                .addObject("saved", saved == null ? null : version(forum, saved));
    }

    /**
     * @param action {@code save}, or anything else to see what saving would change
     */
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView send(
            @PathVariable("forum") String forumId,
            @RequestParam(defaultValue = "check") String action,
            @RequestParam MultiValueMap<String, String> fields) {
        Forum forum = forums.get(forumId);
        var reader = new ThemesFormReader(editor.builtIn(), fields);
        ForumThemesRequest request = reader.request();
        ThemesForm form = ThemesForm.of(editor.builtIn(), request, reader.effectiveFromText());
        try {
            FormErrors errors = errors(reader, request);
            if (!errors.isEmpty()) {
                return page(forum, form, errors, HttpStatus.BAD_REQUEST);
            }
            return action.equals("save")
                    ? save(forum, form, request)
                    : page(forum, form, FormErrors.NONE)
                            .addObject("changes", editor.changes(forum.id(), request))
                            .addObject("begins", begins(request));
        } catch (DataAccessException e) {
            return away(forum, form);
        }
    }

    private ModelAndView save(Forum forum, ThemesForm form, ForumThemesRequest request) {
        Optional<ForumThemes> saved =
                editor.save(forum.id(), request, form.madeFrom(), ForumAccess.callerName());
        if (saved.isEmpty()) {
            return stale(forum, form, request);
        }
        return SeeOther.page(
                "/forums/" + forum.id() + "/desk/themes?saved=" + saved.get().version());
    }

    /** The database is away: nothing but what was typed can be shown. */
    private static ModelAndView away(Forum forum, ThemesForm form) {
        ModelAndView page =
                new ModelAndView("themes/theme-set")
                        .addObject("forum", forum)
                        .addObject("form", form)
                        .addObject(
                                "errors",
                                FormErrors.of(
                                        "own",
                                        "We could not save it just now. What you wrote is still"
                                                + " here. Wait a minute, then press See what"
                                                + " changes"));
        page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        return page;
    }

    private @Nullable ForumThemes version(Forum forum, int number) {
        return editor.versions(forum.id()).stream()
                .filter(each -> each.version() == number)
                .findFirst()
                .orElse(null);
    }

    /** What was typed stays; sent once more, it takes the place of what the other one saved. */
    private ModelAndView stale(Forum forum, ThemesForm form, ForumThemesRequest request) {
        int latest = editor.latest(forum.id()).map(ForumThemes::version).orElse(0);
        var again = new ThemesForm(latest, form.effectiveFrom(), form.groups(), form.own());
        return page(
                        forum,
                        again,
                        FormErrors.of(
                                "changes",
                                "Somebody else saved your themes meanwhile. Yours are still here."
                                        + " Look at what would change now, then save again"),
                        HttpStatus.CONFLICT)
                .addObject("changes", editor.changes(forum.id(), request))
                .addObject("begins", begins(request));
    }

    private LocalDate begins(ForumThemesRequest request) {
        return Objects.requireNonNullElseGet(request.effectiveFrom(), editor::today);
    }

    private FormErrors errors(ThemesFormReader reader, ForumThemesRequest request) {
        if (reader.dayIsWrong()) {
            return FormErrors.of("effectiveFrom", "Write the day like this: 2026-09-01");
        }
        return new FormErrors(
                editor.problems(request).stream().map(ForumThemesPage::error).toList());
    }

    /** The id of a theme of their own is made from its name: that is what they can change. */
    private static FormErrors.Entry error(FieldProblem wrong) {
        return new FormErrors.Entry(
                wrong.field().replaceAll("]\\.id$", "].label"), wrong.message());
    }

    private ModelAndView page(Forum forum, ThemesForm form, FormErrors errors, HttpStatus status) {
        ModelAndView page = page(forum, form, errors);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(Forum forum, ThemesForm form, FormErrors errors) {
        return new ModelAndView("themes/theme-set")
                .addObject("forum", forum)
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("versions", editor.versions(forum.id()))
                .addObject("run", runs.latest(forum.id()).orElse(null));
    }
}
