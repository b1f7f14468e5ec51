package org.parentvoice.themes.review;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.problem.Problems;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.Feedbacks;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import org.springframework.web.ErrorResponseException;

/** Finds feedback of a forum, newest first, page by page. */
@Service
public class FeedbackSearch {

    private static final int MOST = 200;
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "receivedAt", "_id");

    private final Feedbacks feedbacks;

    FeedbackSearch(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    /**
     * One page of what the filter finds.
     *
     * @param after {@code next} of the page before; null for the first
     * @throws org.springframework.web.ErrorResponseException 400 when limit or after make no sense
     */
    public FeedbackPage page(
            String forum, FeedbackFilter filter, @Nullable String after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problems.invalid("limit", "Ask for 1 to 200 at a time.");
        }
        List<Criteria> criteria = new ArrayList<>();
        criteria.add(where("forum").is(forum));
        criteria.addAll(filter.criteria());
        if (after != null) {
            criteria.add(PageKey.parse(after).older());
        }
        // One more than asked for tells whether there is a next page.
        var query = new Query(new Criteria().andOperator(criteria)).with(NEWEST_FIRST);
        List<Feedback> found = feedbacks.list(query.limit(limit + 1));
        if (found.size() <= limit) {
            return new FeedbackPage(found.stream().map(FeedbackView::of).toList(), null);
        }
        List<Feedback> page = found.subList(0, limit);
        return new FeedbackPage(
                page.stream().map(FeedbackView::of).toList(), PageKey.of(page.getLast()).text());
    }

    /**
     * One piece of feedback.
     *
     * @throws org.springframework.web.ErrorResponseException 404 when that forum has no such
     */
    public Feedback one(String forum, String id) {
        return feedbacks.find(forum, id).orElseThrow(FeedbackSearch::notFound);
    }

    static ErrorResponseException notFound() {
        return Problems.notFound("There is no such feedback here. It may have been erased.");
    }
}
