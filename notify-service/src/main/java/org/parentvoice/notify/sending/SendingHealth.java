package org.parentvoice.notify.sending;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says that mail is paused; that is no illness, and restarting would not help. */
@Component("sendingHealthIndicator")
class SendingHealth implements HealthIndicator {

    private final SendingSwitch sending;

    SendingHealth(SendingSwitch sending) {
        this.sending = sending;
    }

    @Override
    public Health health() {
        SendingSwitch.State state = sending.state();
        Health.Builder health = Health.up().withDetail("paused", state.paused());
        if (state.paused() && state.reason() != null) {
            health.withDetail("reason", state.reason());
        }
        if (state.since() != null) {
            health.withDetail("since", state.since().toString());
        }
        return health.build();
    }
}
