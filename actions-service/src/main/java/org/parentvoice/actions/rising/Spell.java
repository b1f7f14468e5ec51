package org.parentvoice.actions.rising;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parentvoice.actions.themes.Tally;
import org.parentvoice.actions.themes.ThemeCount;

/**
 * What reached us in some weeks on end, added up.
 *
 * @param weeks from the first one in which anything reached us to the last one of the spell
 * @param feedback pieces
 */
record Spell(int weeks, int feedback, int voices, Map<String, Count> themes) {

    private static final Count NONE = new Count(0, 0);

    record Count(int feedback, int voices) {

        Count plus(ThemeCount more) {
            return new Count(feedback + more.feedback(), voices + more.voices());
        }
    }

    /**
     * @param tallies one for each week, in their order; nothing where nothing reached us
     */
    static Spell of(List<@Nullable Tally> tallies) {
        int first = 0;
        int feedback = 0;
        int voices = 0;
        var themes = new HashMap<String, Count>();
        for (int i = 0; i < tallies.size(); i++) {
            Tally week = tallies.get(i);
            if (week != null) {
                feedback += week.feedback();
                voices += week.voices();
                week.themes()
                        .forEach(
                                (theme, count) ->
                                        themes.compute(theme, (id, soFar) -> sum(soFar, count)));
            }
            if (feedback == 0) {
                first = i + 1;
            }
        }
        return new Spell(tallies.size() - first, feedback, voices, Map.copyOf(themes));
    }

    private static Count sum(@Nullable Count soFar, ThemeCount more) {
        return (soFar == null ? NONE : soFar).plus(more);
    }

    Count on(String theme) {
        return themes.getOrDefault(theme, NONE);
    }
}
