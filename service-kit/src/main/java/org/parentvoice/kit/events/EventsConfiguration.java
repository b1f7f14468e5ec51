package org.parentvoice.kit.events;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;

/** The publisher, on the producer that {@code service-kit.yaml} configures. */
@Configuration(proxyBeanMethods = false)
public class EventsConfiguration {

    @Bean
    EventPublisher eventPublisher(KafkaTemplate<String, byte[]> kafkaTemplate) {
        return new EventPublisher(kafkaTemplate);
    }
}
