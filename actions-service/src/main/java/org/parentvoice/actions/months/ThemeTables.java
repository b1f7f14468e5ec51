package org.parentvoice.actions.months;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.parentvoice.actions.commitment.LondonDays;
import org.parentvoice.actions.themes.Tallies;
import org.parentvoice.actions.themes.Tally;
import org.parentvoice.actions.themes.ThemeCount;
import org.parentvoice.actions.themes.ThemeLabels;
import org.springframework.stereotype.Service;

/** Makes the table of voices per theme and month, with nothing in it that is too small to show. */
@Service
class ThemeTables {

    private static final int USUAL_MONTHS = 12;

    private final Tallies tallies;
    private final ThemeLabels themeLabels;
    private final Clock clock;

    ThemeTables(Tallies tallies, ThemeLabels themeLabels, Clock clock) {
        this.tallies = tallies;
        this.themeLabels = themeLabels;
        this.clock = clock;
    }

    /**
     * @param months where no last one is given, up to this month; where no first one is given,
     *     twelve
     */
    ThemeTable of(String forum, MonthsAsked months) {
        Tally tally = tallies.ofForum(forum);
        YearMonth now = YearMonth.from(LondonDays.today(clock));
        YearMonth last = months.to() == null ? now : months.to();
        YearMonth first =
                months.from() == null ? last.minusMonths(USUAL_MONTHS - 1L) : months.from();
        List<YearMonth> all = allMonths(tally);
        List<YearMonth> asked =
                all.stream().filter(each -> !each.isBefore(first) && !each.isAfter(last)).toList();
        Map<YearMonth, Tally> byMonth = tallies.ofMonths(forum, tally.saidIn());
        var rows = new ArrayList<ThemeTable.Row>();
        if (!asked.isEmpty()) {
            themeLabels
                    .of(tally)
                    .all()
                    .forEach(
                            (theme, label) -> {
                                if (tally.voicesOn(theme) > 0) {
                                    rows.add(row(theme, label, all, asked, byMonth, now));
                                }
                            });
        }
        return new ThemeTable(
                forum,
                asked.isEmpty() ? null : asked.getFirst(),
                asked.isEmpty() ? null : asked.getLast(),
                all.isEmpty() ? null : all.getFirst(),
                all.isEmpty() ? null : all.getLast(),
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
            Map<YearMonth, Tally> byMonth,
            YearMonth now) {
        NavigableMap<YearMonth, Integer> counts = new TreeMap<>();
        var sentiments = new HashMap<YearMonth, Map<String, Integer>>();
        for (YearMonth month : all) {
            Tally tally = byMonth.get(month);
            ThemeCount count = tally == null ? null : tally.themes().get(theme);
            counts.put(month, count == null ? 0 : count.voices());
            sentiments.put(month, count == null ? Map.of() : count.sentiment());
        }
        NavigableMap<YearMonth, Optional<Integer>> shown = PartsShown.of(counts);
        return new ThemeTable.Row(
                theme,
                label,
                asked.stream()
                        .map(month -> cell(month, shown.getOrDefault(month, Optional.empty())))
                        .toList(),
                Spirits.of(shown, sentiments, Sentiment.WORDS, now, Spirits.ENOUGH).in(asked));
    }

    private static ThemeTable.Cell cell(YearMonth month, Optional<Integer> voices) {
        return new ThemeTable.Cell(
                month, voices.orElse(null), voices.map("%,d"::formatted).orElse(Spirit.NOT_SHOWN));
    }
}
