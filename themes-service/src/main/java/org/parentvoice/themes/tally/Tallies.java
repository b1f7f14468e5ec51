package org.parentvoice.themes.tally;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.problem.Problems;
import org.parentvoice.themes.feedback.FeedbackWalk;
import org.parentvoice.themes.feedback.Feedbacks;
import org.springframework.stereotype.Service;

/** Counts a forum's feedback, a page in memory at a time. */
@Service
class Tallies {

    private static final int PAGE = 500;

    private final FeedbackWalk walk;
    private final Feedbacks feedbacks;
    private final Clock clock;

    Tallies(FeedbackWalk walk, Feedbacks feedbacks, Clock clock) {
        this.walk = walk;
        this.feedbacks = feedbacks;
        this.clock = clock;
    }

    /**
     * @param asOf now if null
     * @param from first day it was said
     * @param to last day it was said
     * @throws org.springframework.web.ErrorResponseException 400 for a moment to come, or days in
     *     the wrong order
     */
    Tally of(
            String forum,
            @Nullable Instant asOf,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        // What is kept is kept in milliseconds.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant moment = asOf == null ? now : asOf;
        if (moment.isAfter(now)) {
            throw Problems.invalid("asOf", "That moment is still to come.");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw Problems.invalid("to", "The last day is before the first.");
        }
        var counting = new Counting();
        List<TalliedFeedback> page = walk.next(forum, null, PAGE, TalliedFeedback.class);
        while (!page.isEmpty()) {
            for (TalliedFeedback each : page) {
                if ((from == null || !each.occurredOn().isBefore(from))
                        && (to == null || !each.occurredOn().isAfter(to))) {
                    each.at(moment).ifPresent(had -> counting.add(each.voices(), had));
                }
            }
            page = walk.next(forum, page.getLast().id(), PAGE, TalliedFeedback.class);
        }
        return new Tally(
                forum,
                moment,
                from,
                to,
                counting.all().pieces(),
                counting.all().voices(),
                counting.lines(),
                counting.withoutTheme(),
                feedbacks.erasedAfter(forum, moment));
    }
}
