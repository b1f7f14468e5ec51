package org.parentvoice.actions.themes;

import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.springframework.data.annotation.Id;

/**
 * The counts of a forum: all of them, those said in a month, or those that reached us in a week.
 * Exact: whoever shows them to the public suppresses first.
 *
 * @param channels voices by channel; only over all months
 * @param months voices by month; only over all months
 * @param labels of themes as the theme service last gave them; only over all months
 * @param applied by partition, up to where the log has been counted in
 */
public record Tally(
        @Id String id,
        int voices,
        int feedback,
        Map<String, ThemeCount> themes,
        Map<String, Integer> channels,
        Map<String, Integer> months,
        Map<String, String> labels,
        Map<String, Long> applied) {

    static final String COLLECTION = "tallies";
    static final String ALL = "all";

    public Tally {
        themes = themes == null ? Map.of() : themes;
        channels = channels == null ? Map.of() : channels;
        months = months == null ? Map.of() : months;
        labels = labels == null ? Map.of() : labels;
        applied = applied == null ? Map.of() : applied;
    }

    static String id(String forum, String month) {
        return forum + ":" + month;
    }

    static Tally empty(String id) {
        return new Tally(id, 0, 0, Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    public int voicesOn(String theme) {
        ThemeCount count = themes.get(theme);
        return count == null ? 0 : count.voices();
    }

    /** The months in which something was said. */
    public NavigableSet<YearMonth> saidIn() {
        var said = new TreeSet<YearMonth>();
        months.forEach(
                (month, voices) -> {
                    if (voices > 0) {
                        said.add(YearMonth.parse(month));
                    }
                });
        return said;
    }
}
