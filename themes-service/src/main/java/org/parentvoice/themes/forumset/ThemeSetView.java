package org.parentvoice.themes.forumset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.themeset.Theme;
import org.parentvoice.themes.themeset.ThemeSet;

/**
 * The themes of a forum as its coordinators see them.
 *
 * @param id of the built-in set
 * @param forumVersion of the forum's own part that is shown, 0 where it has none
 * @param inForce version of the part that is used today, 0 where none is
 * @param themes built-in ones, also those switched off, and the forum's own
 * @param versions of the forum's part, newest first
 */
record ThemeSetView(
        String forum,
        String id,
        int version,
        @Nullable LocalDate effectiveFrom,
        int forumVersion,
        int inForce,
        List<Line> themes,
        List<Version> versions) {

    /**
     * @param builtInLabel what it is called where nobody reworded it; null for an own theme
     */
    record Line(
            String id,
            String label,
            @Nullable String builtInLabel,
            String group,
            String definition,
            boolean on,
            boolean own,
            List<String> examples,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo) {}

    record Version(int version, String by, Instant at, LocalDate effectiveFrom) {}

    static ThemeSetView of(
            String forum,
            ThemeSet builtIn,
            @Nullable ForumThemes part,
            int inForce,
            List<ForumThemes> versions) {
        return new ThemeSetView(
                forum,
                builtIn.id(),
                builtIn.version(),
                builtIn.effectiveFrom(),
                part == null ? 0 : part.version(),
                inForce,
                Stream.concat(
                                builtIn.themes().stream().map(theme -> line(theme, part)),
                                part == null
                                        ? Stream.of()
                                        : part.own().stream().map(ThemeSetView::line))
                        .toList(),
                versions.stream()
                        .map(
                                each ->
                                        new Version(
                                                each.version(),
                                                each.by(),
                                                each.at(),
                                                each.effectiveFrom()))
                        .toList());
    }

    private static Line line(Theme theme, @Nullable ForumThemes part) {
        return new Line(
                theme.id(),
                part == null
                        ? theme.label()
                        : part.labels().getOrDefault(theme.id(), theme.label()),
                theme.label(),
                theme.group(),
                theme.covers(),
                part == null || !part.off().contains(theme.id()),
                false,
                theme.examples(),
                theme.effectiveFrom(),
                theme.effectiveTo());
    }

    private static Line line(OwnTheme own) {
        return new Line(
                own.id(),
                own.label(),
                null,
                OwnTheme.GROUP,
                own.definition(),
                true,
                true,
                own.examples(),
                null,
                null);
    }
}
