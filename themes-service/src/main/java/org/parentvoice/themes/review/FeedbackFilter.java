package org.parentvoice.themes.review;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.problem.Problems;
import org.parentvoice.themes.feedback.Feedback;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * What a coordinator looks for; null means any.
 *
 * @param theme id of a theme it has, or {@link #NO_THEME}
 * @param review {@code needed}: only what waits for a look
 * @param from first day it was said
 * @param to last day it was said
 * @param q words it contains, as they stand there, case ignored
 */
public record FeedbackFilter(
        @Nullable String theme,
        @Nullable String review,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String q) {

    /** Only what no theme fits. No theme can have this id. */
    public static final String NO_THEME = "_none";

    private static final int LONGEST_SEARCH = 200;

    public FeedbackFilter {
        if (review != null && !review.equals(Feedback.REVIEW_NEEDED)) {
            throw Problems.invalid("review", "The only choice is: needed.");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw Problems.invalid("to", "The last day is before the first.");
        }
        if (q != null && q.length() > LONGEST_SEARCH) {
            throw Problems.invalid("q", "Search for 200 characters or fewer.");
        }
    }

    List<Criteria> criteria() {
        var criteria = new ArrayList<Criteria>();
        if (NO_THEME.equals(theme)) {
            criteria.add(where("themes").size(0));
        } else if (theme != null) {
            criteria.add(where("themes.id").is(theme));
        }
        if (review != null) {
            criteria.add(where("review").is(review));
        }
        if (from != null) {
            criteria.add(where("occurredOn").gte(from));
        }
        if (to != null) {
            criteria.add(where("occurredOn").lte(to));
        }
        if (q != null && !q.isBlank()) {
            criteria.add(
                    where("text")
                            .regex(
                                    Pattern.compile(
                                            Pattern.quote(q.strip()), Pattern.CASE_INSENSITIVE)));
        }
        return criteria;
    }
}
