package org.parentvoice.actions.desk;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.parentvoice.actions.commitment.Commitment;
import org.parentvoice.actions.commitment.Commitments;
import org.parentvoice.actions.commitment.HistoryEntry;
import org.parentvoice.actions.commitment.LondonDays;
import org.parentvoice.actions.commitment.web.CommitmentView;
import org.parentvoice.actions.rising.Risings;
import org.parentvoice.actions.themes.Tallies;
import org.parentvoice.actions.themes.Tally;
import org.parentvoice.actions.themes.ThemeLabels;
import org.parentvoice.actions.themes.Weeks;
import org.springframework.stereotype.Service;

/** Puts together what needs a coordinator's eye this week. */
@Service
class Desks {

    private static final int QUIET_DAYS = 30;

    private final Tallies tallies;
    private final ThemeLabels themeLabels;
    private final Risings risings;
    private final Commitments commitments;
    private final Clock clock;

    Desks(
            Tallies tallies,
            ThemeLabels themeLabels,
            Risings risings,
            Commitments commitments,
            Clock clock) {
        this.tallies = tallies;
        this.themeLabels = themeLabels;
        this.risings = risings;
        this.commitments = commitments;
        this.clock = clock;
    }

    Desk of(String forum) {
        LocalDate today = LondonDays.today(clock);
        Tally week = tallies.ofWeek(forum, Weeks.of(today));
        Tally before = tallies.ofWeek(forum, Weeks.of(today.minusWeeks(1)));
        List<Commitment> all =
                commitments.of(forum).stream()
                        .sorted(comparing(Commitment::updatedAt).reversed())
                        .toList();
        return new Desk(
                week.voices(),
                before.voices(),
                themes(forum, week, before),
                risings.of(forum),
                all.stream()
                        .filter(each -> each.state().isOverdue(today))
                        .map(each -> CommitmentView.brief(each, today))
                        .toList(),
                all.stream()
                        .filter(each -> isQuiet(each, today))
                        .map(each -> CommitmentView.brief(each, today))
                        .toList(),
                all.stream().map(each -> CommitmentView.brief(each, today)).toList());
    }

    private List<Desk.Week> themes(String forum, Tally week, Tally before) {
        var labels = themeLabels.of(forum);
        return week.themes().entrySet().stream()
                .filter(each -> each.getValue().voices() > 0)
                .map(
                        each ->
                                new Desk.Week(
                                        each.getKey(),
                                        labels.of(each.getKey()),
                                        each.getValue().voices(),
                                        before.voicesOn(each.getKey())))
                .sorted(
                        comparing(Desk.Week::voices, Comparator.reverseOrder())
                                .thenComparing(Desk.Week::label))
                .toList();
    }

    private static boolean isQuiet(Commitment commitment, LocalDate today) {
        HistoryEntry latest = commitment.latest();
        LocalDate last = latest == null ? LondonDays.of(commitment.createdAt()) : latest.on();
        return !commitment.state().status().isClosed()
                && last.isBefore(today.minusDays(QUIET_DAYS));
    }
}
