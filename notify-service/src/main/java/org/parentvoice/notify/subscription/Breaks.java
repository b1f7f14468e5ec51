package org.parentvoice.notify.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.parentvoice.notify.follower.Followers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends pauses whose time is over, and makes stops final that can no longer be undone. */
@Component
class Breaks {

    /** How long a stop can be undone: the visit of a page, and a phone call in between. */
    static final Duration UNDO_FOR = Duration.ofMinutes(30);

    private static final Logger LOG = LoggerFactory.getLogger(Breaks.class);

    private final Followers followers;
    private final Clock clock;

    Breaks(Followers followers, Clock clock) {
        this.followers = followers;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${parentvoice.timing.look-every:60s}")
    void lookSoon() {
        try {
            look();
        } catch (DataAccessException e) {
            LOG.warn("Ending pauses waits: {}", e.getClass().getSimpleName());
        }
    }

    void look() {
        Instant now = clock.instant();
        followers.resumeOver(now);
        followers.stopForGood(now.minus(UNDO_FOR));
    }
}
