package org.parentvoice.actions.page;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.forum.Forum;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.problem.Problems;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may see, as data. */
@RestController
@RequestMapping("/api/forums")
class PublicApi {

    private static final int MONTH_LENGTH = "yyyy-MM".length();

    private final Forums forums;
    private final PublicPages pages;
    private final ThemeTables tables;

    PublicApi(Forums forums, PublicPages pages, ThemeTables tables) {
        this.forums = forums;
        this.pages = pages;
        this.tables = tables;
    }

    @GetMapping
    List<ForumSummary> all() {
        return forums.all().stream().map(this::summary).toList();
    }

    @GetMapping("/{forum}")
    ForumSummary one(@PathVariable String forum) {
        return summary(forums.get(forum));
    }

    @GetMapping("/{forum}/page")
    ForumPage page(@PathVariable String forum) {
        return pages.of(forums.get(forum).id());
    }

    /** From and to are months; a day stands for its month. */
    @GetMapping("/{forum}/themes")
    ThemeTable themes(
            @PathVariable String forum,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to) {
        return tables.of(forums.get(forum).id(), month("from", from), month("to", to));
    }

    private ForumSummary summary(Forum forum) {
        return pages.summary(forum.id(), forum.name(), forum.council());
    }

    static @Nullable YearMonth month(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return YearMonth.parse(
                    text.length() > MONTH_LENGTH ? text.substring(0, MONTH_LENGTH) : text);
        } catch (DateTimeException e) {
            throw Problems.invalid(field, "Give a month, such as 2026-11");
        }
    }
}
