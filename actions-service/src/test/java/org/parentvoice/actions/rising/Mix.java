package org.parentvoice.actions.rising;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.parentvoice.actions.themes.Tally;
import org.parentvoice.actions.themes.ThemeCount;

/**
 * A forum of which the truth is known: how often each theme comes up. A few come up often and many
 * seldom; a piece is about one or two; most stand for one voice, some for a whole meeting.
 */
final class Mix {

    static final int THEMES = 28;
    private static final int MEETING = 40;

    private final Random random;
    private final double[] weights = new double[THEMES];

    Mix(long seed) {
        random = new Random(seed);
        for (int i = 0; i < THEMES; i++) {
            weights[i] = 1.0 / (i + 2);
        }
    }

    static String theme(int i) {
        return "theme-" + i;
    }

    /** From now on it comes up so many times as often. */
    void change(int theme, double times) {
        weights[theme] *= times;
    }

    /** Some weeks, each with about so many pieces. */
    Spell weeks(int count, double pieces) {
        List<@Nullable Tally> weeks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            weeks.add(week(poisson(pieces)));
        }
        return Spell.of(weeks);
    }

    /** Some weeks, the last of them with an import of so many pieces. */
    Spell weeksWithImport(int count, double pieces, int imported) {
        List<@Nullable Tally> weeks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            weeks.add(week(poisson(pieces) + (i == count - 1 ? imported : 0)));
        }
        return Spell.of(weeks);
    }

    private Tally week(int pieces) {
        var themes = new HashMap<String, ThemeCount>();
        int voices = 0;
        for (int i = 0; i < pieces; i++) {
            int speak = random.nextInt(20) == 0 ? 1 + random.nextInt(MEETING) : 1;
            voices += speak;
            int first = draw();
            add(themes, first, speak);
            int second = draw();
            if (second != first && random.nextBoolean()) {
                add(themes, second, speak);
            }
        }
        return tally(pieces, voices, themes);
    }

    static Tally tally(int feedback, int voices, Map<String, ThemeCount> themes) {
        return new Tally("w", voices, feedback, themes, Map.of(), Map.of(), Map.of(), Map.of());
    }

    private static void add(Map<String, ThemeCount> themes, int theme, int voices) {
        themes.merge(
                theme(theme),
                new ThemeCount(voices, 1, Map.of()),
                (a, b) ->
                        new ThemeCount(
                                a.voices() + b.voices(), a.feedback() + b.feedback(), Map.of()));
    }

    private int draw() {
        double all = 0;
        for (double each : weights) {
            all += each;
        }
        double at = random.nextDouble() * all;
        for (int i = 0; i < THEMES; i++) {
            at -= weights[i];
            if (at < 0) {
                return i;
            }
        }
        return THEMES - 1;
    }

    private int poisson(double mean) {
        int count = 0;
        for (double time = 0; (time -= Math.log(1 - random.nextDouble()) / mean) < 1; ) {
            count++;
        }
        return count;
    }
}
