package org.parentvoice.actions.rising;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parentvoice.actions.commitment.LondonDays;
import org.parentvoice.actions.themes.Tallies;
import org.parentvoice.actions.themes.Tally;
import org.parentvoice.actions.themes.ThemeLabels;
import org.parentvoice.actions.themes.Weeks;
import org.springframework.stereotype.Service;

/**
 * Compares the last four whole weeks of a forum with up to 26 before them, by the week in which
 * feedback reached us. Reads one document for each week and one for the forum, however much was
 * said in them.
 */
@Service
public class Risings {

    static final int RECENT_WEEKS = 4;
    static final int PAST_WEEKS = 26;

    private final Tallies tallies;
    private final ThemeLabels themeLabels;
    private final Clock clock;

    Risings(Tallies tallies, ThemeLabels themeLabels, Clock clock) {
        this.tallies = tallies;
        this.themeLabels = themeLabels;
        this.clock = clock;
    }

    public RisingThemes of(String forum) {
        LocalDate thisMonday =
                LondonDays.today(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate from = thisMonday.minusWeeks(RECENT_WEEKS);
        List<String> weeks = before(thisMonday, RECENT_WEEKS + PAST_WEEKS);
        Map<String, Tally> found = tallies.ofWeeks(forum, weeks);
        List<@Nullable Tally> heard = new ArrayList<>();
        weeks.forEach(week -> heard.add(found.get(week)));
        Spell past = Spell.of(heard.subList(0, PAST_WEEKS));
        Spell recent = Spell.of(heard.subList(PAST_WEEKS, heard.size()));
        var labels = themeLabels.of(forum);
        return new RisingThemes(
                forum,
                from,
                thisMonday.minusDays(1),
                recent.feedback(),
                recent.voices(),
                new RisingThemes.Past(
                        from.minusWeeks(PAST_WEEKS),
                        from.minusDays(1),
                        past.weeks(),
                        past.feedback(),
                        past.voices()),
                Louder.canTell(past),
                Louder.among(recent, past).stream()
                        .map(each -> RisingThemes.Theme.of(each, labels.of(each.theme())))
                        .toList());
    }

    /** So many weeks before that Monday, oldest first. */
    private static List<String> before(LocalDate monday, int count) {
        var weeks = new ArrayList<String>();
        for (int i = 1; i <= count; i++) {
            weeks.add(Weeks.of(monday.minusWeeks(i)));
        }
        Collections.reverse(weeks);
        return weeks;
    }
}
