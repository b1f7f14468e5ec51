package org.parentvoice.notify.subscription;

import java.time.Clock;
import org.parentvoice.notify.follower.Followers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends pauses whose time is over. */
@Component
class Breaks {

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
        followers.resumeOver(clock.instant());
    }
}
