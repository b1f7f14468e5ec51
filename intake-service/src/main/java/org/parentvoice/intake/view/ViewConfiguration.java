package org.parentvoice.intake.view;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.parentvoice.kit.consumer.DeadLetters;
import org.parentvoice.kit.consumer.EventConsumer;
import org.parentvoice.kit.meter.StageLatency;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Binds each read model to its topic; {@code intake.yaml} has the names. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    @Bean
    FeedbackViews feedbackViews(MongoTemplate mongo, MeterRegistry meters, Clock clock) {
        return new FeedbackViews(mongo, new StageLatency(meters, clock, "received"));
    }

    @Bean
    ThemedViews themedViews(MongoTemplate mongo) {
        return new ThemedViews(mongo);
    }

    @Bean
    CommitmentViews commitmentViews(MongoTemplate mongo) {
        return new CommitmentViews(mongo);
    }

    @Bean
    EventConsumer feedbackReceived(FeedbackViews views, DeadLetters deadLetters) {
        return new EventConsumer(views, deadLetters);
    }

    @Bean
    EventConsumer feedbackThemed(ThemedViews views, DeadLetters deadLetters) {
        return new EventConsumer(views, deadLetters);
    }

    @Bean
    EventConsumer commitments(CommitmentViews views, DeadLetters deadLetters) {
        return new EventConsumer(views, deadLetters);
    }
}
