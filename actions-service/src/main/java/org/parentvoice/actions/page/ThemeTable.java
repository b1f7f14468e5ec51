package org.parentvoice.actions.page;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Voices per theme and month, as everybody may see them.
 *
 * @param months in the order of each row's cells
 * @param from the first month asked for that is not before the first thing said
 */
record ThemeTable(
        String forum,
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        List<YearMonth> months,
        List<Row> themes) {

    record Row(String theme, String label, List<Cell> months) {}

    /**
     * @param voices nothing where it is not shown, since it is small, or would tell a small one
     */
    record Cell(YearMonth month, @Nullable Integer voices, String voicesLabel) {}
}
