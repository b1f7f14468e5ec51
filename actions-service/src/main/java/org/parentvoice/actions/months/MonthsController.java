package org.parentvoice.actions.months;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.actions.themes.ThemeLabels;
import org.parentvoice.kit.forum.Forum;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.page.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of themes over time. */
@Controller
class MonthsController {

    private final Forums forums;
    private final ThemeTables tables;
    private final ThemeLabels themeLabels;

    MonthsController(Forums forums, ThemeTables tables, ThemeLabels themeLabels) {
        this.forums = forums;
        this.tables = tables;
        this.themeLabels = themeLabels;
    }

    /** What was chosen stays in the form, also when something is wrong with it. */
    @GetMapping("/forums/{forum}/themes")
    ModelAndView themes(
            @PathVariable String forum,
            @RequestParam @Nullable String theme,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            Model model) {
        Forum found = forums.get(forum);
        var labels = themeLabels.of(forum);
        var asked = MonthsAsked.of(from, to);
        String chosen = theme == null || theme.isBlank() ? null : theme.strip();
        boolean known = chosen == null || labels.find(chosen).isPresent();
        FormErrors errors = errors(known, asked);
        ThemeTable table = tables.of(forum, asked);
        model.addAttribute("forum", found);
        model.addAttribute("errors", errors);
        model.addAttribute("table", table);
        model.addAttribute("page", ThemesPage.of(table, labels, known ? chosen : null));
        model.addAttribute("from", from == null || from.isBlank() ? table.from() : from);
        model.addAttribute("to", to == null || to.isBlank() ? table.to() : to);
        model.addAttribute("labels", labels.all());
        return new ModelAndView(
                "actions/themes",
                model.asMap(),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    private static FormErrors errors(boolean known, MonthsAsked asked) {
        var errors = new ArrayList<FormErrors.Entry>();
        if (!known) {
            errors.add(new FormErrors.Entry("theme", "Choose a theme from the list"));
        }
        asked.wrong()
                .forEach(each -> errors.add(new FormErrors.Entry(each.field(), each.message())));
        return new FormErrors(List.copyOf(errors));
    }
}
