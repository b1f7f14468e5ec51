package org.parentvoice.actions.months;

import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.forum.Forums;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Themes over time, as data. */
@RestController
class MonthsApi {

    private final Forums forums;
    private final ThemeTables tables;

    MonthsApi(Forums forums, ThemeTables tables) {
        this.forums = forums;
        this.tables = tables;
    }

    /** From and to are months; a day stands for its month. */
    @GetMapping("/api/forums/{forum}/themes")
    ThemeTable themes(
            @PathVariable String forum,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to) {
        return tables.of(forums.get(forum).id(), MonthsAsked.of(from, to).orProblem());
    }
}
