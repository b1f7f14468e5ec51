package org.parentvoice.notify.proof;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.parentvoice.kit.events.EventPublisher;
import org.parentvoice.kit.outbox.OutboxRelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Carries what the proofs say to the topic. */
@Configuration(proxyBeanMethods = false)
class ProofConfiguration {

    @Bean
    OutboxRelay proofRelay(
            MongoTemplate mongo, EventPublisher publisher, Clock clock, MeterRegistry meters) {
        return new OutboxRelay(mongo, "proofs", ProofEvents.TOPIC, publisher, clock, meters);
    }
}
