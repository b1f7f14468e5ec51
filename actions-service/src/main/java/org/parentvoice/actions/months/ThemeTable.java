package org.parentvoice.actions.months;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Voices per theme and month, and in what spirit they spoke, as everybody may see them.
 *
 * @param months in the order of each row's cells
 * @param from the first month asked for that is not before the first thing said
 * @param heardFrom the first month in which anything was said, whatever was asked for
 * @param heardTo the last one
 */
record ThemeTable(
        String forum,
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        @Nullable YearMonth heardFrom,
        @Nullable YearMonth heardTo,
        List<YearMonth> months,
        List<Row> themes) {

    record Row(String theme, String label, List<Cell> months, Spirit spirit) {

        /** Voices of the months that are shown. */
        int shown() {
            return months.stream()
                    .map(Cell::voices)
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .sum();
        }
    }

    /**
     * @param voices nothing where it is not shown, since it is small, or would tell a small one
     */
    record Cell(YearMonth month, @Nullable Integer voices, String voicesLabel) {}

    /** For templates: whether there are months that were not asked for. */
    public boolean hasMore() {
        return heardFrom != null && (!heardFrom.equals(from) || !Objects.equals(heardTo, to));
    }
}
