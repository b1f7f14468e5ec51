package org.parentvoice.notify.sending;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The schedule of attempts, and the provider with its caps. */
@Configuration(proxyBeanMethods = false)
class SendingConfiguration {

    @Bean
    RetrySchedule retrySchedule(SendingSettings settings) {
        return new RetrySchedule(settings.retryAfter());
    }

    @Bean
    CappedProvider cappedProvider(
            MailProvider provider,
            SendingSettings settings,
            SpanCounts spans,
            DayCounts days,
            Clock clock) {
        Caps caps = settings.caps().getOrDefault(provider.name(), Caps.NONE);
        return new CappedProvider(provider, new RateCap(provider.name(), caps, spans, days, clock));
    }
}
