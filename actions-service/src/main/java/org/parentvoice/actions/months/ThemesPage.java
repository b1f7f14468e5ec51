package org.parentvoice.actions.months;

import static java.util.Comparator.comparing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.actions.themes.ThemeLabels.Labels;

/**
 * What the page shows beside the table.
 *
 * @param theme the one that the charts are about; empty where there is nothing to look at
 * @param row its row; nothing where nothing was said on it, or nothing in these months
 * @param months the chart of its months; nothing where none is shown
 * @param spirits the chart of its spirits; nothing where none is shown
 * @param shortMonths the table's months as "Nov 2026"
 */
record ThemesPage(
        String theme,
        String label,
        ThemeTable.@Nullable Row row,
        @Nullable Bars months,
        @Nullable Bars spirits,
        List<String> shortMonths) {

    /**
     * @param asked the theme to look at; where nothing is asked, the one with most voices to show
     */
    static ThemesPage of(ThemeTable table, Labels labels, @Nullable String asked) {
        String theme = asked == null ? most(table) : asked;
        ThemeTable.Row row =
                table.themes().stream()
                        .filter(each -> each.theme().equals(theme))
                        .findFirst()
                        .orElse(null);
        return new ThemesPage(
                theme,
                labels.of(theme),
                row,
                row == null ? null : Bars.months(row).orElse(null),
                row == null ? null : Bars.spirits(row).orElse(null),
                table.months().stream().map(Bars.SHORT::format).toList());
    }

    /** By what is shown alone: the order of what is hidden would tell which is larger. */
    private static String most(ThemeTable table) {
        return table.themes().stream()
                .max(comparing(ThemeTable.Row::shown))
                .map(ThemeTable.Row::theme)
                .orElse("");
    }
}
