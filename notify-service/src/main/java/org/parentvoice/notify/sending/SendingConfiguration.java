package org.parentvoice.notify.sending;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The schedule of attempts. */
@Configuration(proxyBeanMethods = false)
class SendingConfiguration {

    @Bean
    RetrySchedule retrySchedule(SendingSettings settings) {
        return new RetrySchedule(settings.retryAfter());
    }
}
