package org.parentvoice.themes.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds feedback up; what it holds grows with the number of themes and not of feedback. */
final class Counting {

    private static final Comparator<Tally.Line> MOST_FIRST =
            Comparator.<Tally.Line>comparingLong(line -> -line.voices())
                    .thenComparing(Tally.Line::theme);

    private final Map<String, Sum> themes = new HashMap<>();
    private final Sum all = new Sum();
    private final Sum without = new Sum();

    static final class Sum {
        private long pieces;
        private long voices;
        private String label = "";

        void add(long more) {
            pieces++;
            voices += more;
        }

        long pieces() {
            return pieces;
        }

        long voices() {
            return voices;
        }
    }

    void add(int voices, List<TalliedFeedback.Had> had) {
        all.add(voices);
        if (had.isEmpty()) {
            without.add(voices);
        }
        for (TalliedFeedback.Had theme : had) {
            Sum sum = themes.computeIfAbsent(theme.id(), id -> new Sum());
            sum.add(voices);
            // Feedback comes in the order of its ids, so that of several wordings the same one
            // wins.
            if (theme.label() != null) {
                sum.label = theme.label();
            }
        }
    }

    Sum all() {
        return all;
    }

    List<Tally.Line> lines() {
        var lines = new ArrayList<Tally.Line>();
        themes.forEach((id, sum) -> lines.add(line(id, sum.label.isEmpty() ? id : sum.label, sum)));
        lines.sort(MOST_FIRST);
        return lines;
    }

    Tally.Line withoutTheme() {
        return line("", "No theme", without);
    }

    private static Tally.Line line(String theme, String label, Sum sum) {
        return new Tally.Line(theme, label, sum.pieces(), sum.voices());
    }
}
