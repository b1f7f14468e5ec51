package org.parentvoice.notify.subscription;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.parentvoice.notify.delivery.Deliveries;
import org.parentvoice.notify.follower.Followers;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what there is no reason to keep. */
@Component
@EnableScheduling
class Retention {

    private final Followers followers;
    private final Deliveries deliveries;
    private final SubscriptionSettings settings;
    private final Clock clock;

    Retention(
            Followers followers,
            Deliveries deliveries,
            SubscriptionSettings settings,
            Clock clock) {
        this.followers = followers;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
    void forget() {
        Instant now = clock.instant();
        followers.forgetUnconfirmed(now.minus(settings.forgetUnconfirmedAfter()));
        deliveries.forgetEnded(now.minus(settings.keepRecordsFor()));
    }
}
