package org.parentvoice.kit.consumer;

import org.parentvoice.kit.events.EventPublisher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** What all bindings share; {@code service-kit.yaml} names the error handler. */
@Configuration(proxyBeanMethods = false)
public class ConsumerConfiguration {

    private static final long FIRST_WAIT_MS = 200;
    private static final long LONGEST_WAIT_MS = 5_000;

    /** Asks again for ever: what reaches the container is a part that is away, not a bad event. */
    @Bean
    CommonErrorHandler kafkaErrorHandler() {
        var backOff = new ExponentialBackOff(FIRST_WAIT_MS, 2);
        backOff.setMaxInterval(LONGEST_WAIT_MS);
        return new DefaultErrorHandler(backOff);
    }

    @Bean
    DeadLetters deadLetters(
            @Value("${spring.application.name}") String group, EventPublisher eventPublisher) {
        return new DeadLetters(group, eventPublisher);
    }
}
