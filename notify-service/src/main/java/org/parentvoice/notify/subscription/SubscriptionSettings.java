package org.parentvoice.notify.subscription;

import java.time.Duration;
import org.parentvoice.notify.follower.Waits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How following works.
 *
 * @param askAgainAfter before another mail that asks to confirm the same
 * @param remindAfter before another mail that says that one follows already
 */
@ConfigurationProperties("parentvoice.subscriptions")
record SubscriptionSettings(
        @DefaultValue("5m") Duration askAgainAfter, @DefaultValue("1d") Duration remindAfter) {

    Waits waits() {
        return new Waits(askAgainAfter, remindAfter);
    }
}
