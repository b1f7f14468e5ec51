package org.parentvoice.themes.review;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.DateTimeException;
import java.time.Instant;
import org.parentvoice.kit.problem.Problems;
import org.parentvoice.themes.feedback.Feedback;
import org.springframework.data.mongodb.core.query.Criteria;

/** Where a page ended: the next one starts after it, whatever came in meanwhile. */
record PageKey(Instant receivedAt, String id) {

    private static final char BETWEEN = '_';

    static PageKey of(Feedback last) {
        return new PageKey(last.receivedAt(), last.id());
    }

    /**
     * @throws org.springframework.web.ErrorResponseException 400 when it did not come from {@link
     *     #text()}
     */
    static PageKey parse(String text) {
        int between = text.indexOf(BETWEEN);
        try {
            long millis = Long.parseLong(text, 0, Math.max(between, 0), 10);
            return new PageKey(Instant.ofEpochMilli(millis), text.substring(between + 1));
        } catch (NumberFormatException | DateTimeException e) {
            throw Problems.invalid("after", "Use the value of next from the page before.");
        }
    }

    String text() {
        return receivedAt.toEpochMilli() + String.valueOf(BETWEEN) + id;
    }

    Criteria older() {
        return new Criteria()
                .orOperator(
                        where("receivedAt").lt(receivedAt),
                        where("receivedAt").is(receivedAt).and("_id").lt(id));
    }
}
