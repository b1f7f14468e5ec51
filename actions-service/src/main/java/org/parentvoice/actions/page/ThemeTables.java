package org.parentvoice.actions.page;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parentvoice.actions.commitment.LondonDays;
import org.parentvoice.actions.themes.Tallies;
import org.parentvoice.actions.themes.Tally;
import org.parentvoice.actions.themes.ThemeLabels;
import org.springframework.stereotype.Service;

/** Makes the table of voices per theme and month, with nothing in it that is too small to show. */
@Service
class ThemeTables {

    private static final int USUAL_MONTHS = 12;
    private static final String NOT_SHOWN = "not shown";

    private final Tallies tallies;
    private final ThemeLabels themeLabels;
    private final Clock clock;

    ThemeTables(Tallies tallies, ThemeLabels themeLabels, Clock clock) {
        this.tallies = tallies;
        this.themeLabels = themeLabels;
        this.clock = clock;
    }

    /**
     * @param from the first month to show; eleven before the last one where nothing is said
     * @param to the last month to show; this one where nothing is said
     */
    ThemeTable of(String forum, @Nullable YearMonth from, @Nullable YearMonth to) {
        Tally tally = tallies.ofForum(forum);
        List<YearMonth> all = allMonths(tally);
        YearMonth last = to == null ? YearMonth.from(LondonDays.today(clock)) : to;
        YearMonth first = from == null ? last.minusMonths(USUAL_MONTHS - 1L) : from;
        List<YearMonth> asked =
                all.stream().filter(each -> !each.isBefore(first) && !each.isAfter(last)).toList();
        Map<YearMonth, Tally> byMonth = tallies.ofMonths(forum, tally.saidIn());
        var labels = themeLabels.of(tally);
        var rows = new ArrayList<ThemeTable.Row>();
        labels.all()
                .forEach(
                        (theme, label) -> {
                            if (tally.voicesOn(theme) > 0 && !asked.isEmpty()) {
                                rows.add(row(theme, label, all, asked, byMonth));
                            }
                        });
        return new ThemeTable(
                forum,
                asked.isEmpty() ? null : asked.getFirst(),
                asked.isEmpty() ? null : asked.getLast(),
                asked,
                rows);
    }

    private static List<YearMonth> allMonths(Tally tally) {
        var said = tally.saidIn();
        var months = new ArrayList<YearMonth>();
        if (!said.isEmpty()) {
            for (YearMonth each = said.first();
                    !each.isAfter(said.last());
                    each = each.plusMonths(1)) {
                months.add(each);
            }
        }
        return months;
    }

    private static ThemeTable.Row row(
            String theme,
            String label,
            List<YearMonth> all,
            List<YearMonth> asked,
            Map<YearMonth, Tally> byMonth) {
        NavigableMap<YearMonth, Integer> counts = new TreeMap<>();
        for (YearMonth month : all) {
            Tally tally = byMonth.get(month);
            counts.put(month, tally == null ? 0 : tally.voicesOn(theme));
        }
        NavigableMap<YearMonth, Optional<Integer>> shown = MonthsShown.of(counts);
        return new ThemeTable.Row(
                theme,
                label,
                asked.stream()
                        .map(month -> cell(month, shown.getOrDefault(month, Optional.empty())))
                        .toList());
    }

    private static ThemeTable.Cell cell(YearMonth month, Optional<Integer> voices) {
        return new ThemeTable.Cell(
                month, voices.orElse(null), voices.map("%,d"::formatted).orElse(NOT_SHOWN));
    }
}
