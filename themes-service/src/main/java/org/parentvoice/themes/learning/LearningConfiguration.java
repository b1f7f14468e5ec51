package org.parentvoice.themes.learning;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.parentvoice.kit.events.EventPublisher;
import org.parentvoice.kit.mongo.Indexes;
import org.parentvoice.kit.outbox.OutboxRelay;
import org.parentvoice.themes.feedback.Feedbacks;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The relay of changes of the model, and the index that finds what was corrected. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LearningProperties.class)
@EnableScheduling
class LearningConfiguration {

    @Bean
    OutboxRelay modelRelay(
            MongoTemplate mongo, EventPublisher publisher, Clock clock, MeterRegistry meters) {
        return new OutboxRelay(
                mongo, ModelInForce.COLLECTION, ModelEvents.TOPIC, publisher, clock, meters);
    }

    @Bean
    Indexes correctedIndex(MongoTemplate mongo) {
        return new Indexes(
                mongo,
                Map.of(
                        Feedbacks.COLLECTION,
                        List.of(new Index(CorrectedFeedback.INDEXED, Direction.ASC).sparse())));
    }
}
