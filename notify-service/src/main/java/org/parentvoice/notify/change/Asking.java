package org.parentvoice.notify.change;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Some weeks after something was delivered, asks its followers whether it has changed anything. Two
 * instances may do it at once, and it may be killed half-way: each question is written down once.
 */
@Component
class Asking {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);
    private static final int AT_MOST = 50;

    private final Reviews reviews;
    private final Changes changes;
    private final FanOut fanOut;

    Asking(Reviews reviews, Changes changes, FanOut fanOut) {
        this.reviews = reviews;
        this.changes = changes;
        this.fanOut = fanOut;
    }

    @Scheduled(fixedDelayString = "${parentvoice.timing.look-every:60s}")
    void askSoon() {
        try {
            ask();
        } catch (DataAccessException e) {
            LOG.warn("Asking waits: {}", e.getClass().getSimpleName());
        }
    }

    void ask() {
        List<Review> due = reviews.due(AT_MOST);
        Map<String, Change> found = changes.find(due.stream().map(Review::change).toList());
        for (Review review : due) {
            Change change = found.get(review.change());
            if (change != null) {
                fanOut.askFollowersOf(change);
            }
            reviews.asked(review);
        }
    }
}
