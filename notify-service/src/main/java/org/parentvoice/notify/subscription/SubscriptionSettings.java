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
 * @param forgetUnconfirmedAfter how long an address that never confirmed is kept
 * @param keepRecordsFor how long it is kept that a mail was sent
 */
@ConfigurationProperties("parentvoice.subscriptions")
record SubscriptionSettings(
        @DefaultValue("5m") Duration askAgainAfter,
        @DefaultValue("1d") Duration remindAfter,
        @DefaultValue("14d") Duration forgetUnconfirmedAfter,
        @DefaultValue("90d") Duration keepRecordsFor) {

    Waits waits() {
        return new Waits(askAgainAfter, remindAfter);
    }
}
