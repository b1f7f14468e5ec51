package org.parentvoice.actions.page;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.parentvoice.actions.commitment.Commitment;
import org.parentvoice.actions.commitment.CommitmentStatus;
import org.parentvoice.actions.commitment.Commitments;
import org.parentvoice.actions.commitment.LondonDays;
import org.parentvoice.actions.commitment.web.CommitmentView;
import org.parentvoice.actions.commitment.web.HistoryView;
import org.parentvoice.actions.numbers.SmallNumbers;
import org.parentvoice.actions.themes.NewestQuotes;
import org.parentvoice.actions.themes.Tallies;
import org.parentvoice.actions.themes.Tally;
import org.parentvoice.actions.themes.ThemeLabels;
import org.springframework.stereotype.Service;

/**
 * Puts together what everybody may see. Reads a handful of documents, whether a thousand or a
 * million pieces of feedback lie behind them.
 */
@Service
class PublicPages {

    private static final int QUOTES = 3;

    private static final Comparator<CommitmentView> NEWEST_FIRST =
            comparing(PublicPages::lastDay).reversed();
    private static final Comparator<CommitmentView> DUE_FIRST =
            comparing(CommitmentView::dueOn, nullsLast(naturalOrder()))
                    .thenComparing(CommitmentView::title);

    private final Tallies tallies;
    private final NewestQuotes quotes;
    private final ThemeLabels themeLabels;
    private final Commitments commitments;
    private final Clock clock;

    PublicPages(
            Tallies tallies,
            NewestQuotes quotes,
            ThemeLabels themeLabels,
            Commitments commitments,
            Clock clock) {
        this.tallies = tallies;
        this.quotes = quotes;
        this.themeLabels = themeLabels;
        this.commitments = commitments;
        this.clock = clock;
    }

    ForumPage of(String forum) {
        Tally tally = tallies.ofForum(forum);
        LocalDate today = LondonDays.today(clock);
        List<Commitment> all = commitments.of(forum);
        return new ForumPage(
                told(forum, tally),
                views(all, today, CommitmentStatus::isDone, NEWEST_FIRST),
                views(all, today, status -> !status.isClosed(), DUE_FIRST),
                views(all, today, status -> status == CommitmentStatus.DECLINED, NEWEST_FIRST),
                Coverage.of(tally));
    }

    ForumSummary summary(String forum, String name, String council) {
        Tally tally = tallies.ofForum(forum);
        return ForumSummary.of(
                forum, name, council, tally.voices(), commitments.of(forum), today());
    }

    LocalDate today() {
        return LondonDays.today(clock);
    }

    private List<Told> told(String forum, Tally tally) {
        var labels = themeLabels.of(tally);
        List<String> loud =
                tally.themes().entrySet().stream()
                        .filter(each -> each.getValue().voices() >= SmallNumbers.FEWEST)
                        .map(Map.Entry::getKey)
                        .toList();
        Map<String, List<String>> words = quotes.of(forum, loud, QUOTES);
        return tally.themes().entrySet().stream()
                .filter(each -> each.getValue().voices() > 0)
                .map(
                        each ->
                                told(
                                        each.getKey(),
                                        labels.of(each.getKey()),
                                        each.getValue().voices(),
                                        words.getOrDefault(each.getKey(), List.of())))
                // The order among those not shown must not tell which is larger.
                .sorted(
                        comparing(Told::voices, nullsLast(Comparator.reverseOrder()))
                                .thenComparing(Told::label))
                .toList();
    }

    private static Told told(String theme, String label, int voices, List<String> words) {
        return new Told(
                theme,
                label,
                SmallNumbers.shown(voices),
                SmallNumbers.label(voices),
                words.stream().map(Quotes::trimmed).toList());
    }

    private static List<CommitmentView> views(
            List<Commitment> all,
            LocalDate today,
            Predicate<CommitmentStatus> wanted,
            Comparator<CommitmentView> order) {
        return all.stream()
                .filter(each -> wanted.test(each.state().status()))
                .map(each -> CommitmentView.brief(each, today))
                .sorted(order)
                .toList();
    }

    private static LocalDate lastDay(CommitmentView view) {
        HistoryView latest = view.latest();
        return latest == null ? LondonDays.of(view.updatedAt()) : latest.on();
    }
}
