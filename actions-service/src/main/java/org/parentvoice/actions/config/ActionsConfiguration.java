package org.parentvoice.actions.config;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.parentvoice.kit.consumer.DeadLetters;
import org.parentvoice.kit.consumer.EventConsumer;
import org.parentvoice.kit.consumer.EventHandler;
import org.parentvoice.kit.events.EventPublisher;
import org.parentvoice.kit.meter.StageLatency;
import org.parentvoice.kit.mongo.Indexes;
import org.parentvoice.kit.outbox.OutboxRelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

/** What comes in, what goes out, and the indexes. */
@Configuration(proxyBeanMethods = false)
class ActionsConfiguration {

    @Bean
    EventConsumer themedFeedback(EventHandler themeTallies, DeadLetters deadLetters) {
        return new EventConsumer(themeTallies, deadLetters);
    }

    @Bean
    EventConsumer changeTold(EventHandler tellingEvents, DeadLetters deadLetters) {
        return new EventConsumer(tellingEvents, deadLetters);
    }

    @Bean
    OutboxRelay commitmentRelay(
            MongoTemplate mongo, EventPublisher publisher, Clock clock, MeterRegistry meters) {
        return new OutboxRelay(mongo, "commitments", "commitments", publisher, clock, meters);
    }

    @Bean
    StageLatency tallied(MeterRegistry meters, Clock clock) {
        return new StageLatency(meters, clock, "tallied");
    }

    @Bean
    Indexes indexes(MongoTemplate mongo) {
        return new Indexes(
                mongo,
                Map.of(
                        "commitments",
                        List.of(new Index("forum", Direction.ASC)),
                        "tellings",
                        List.of(new Index("commitment", Direction.ASC)),
                        "heard",
                        List.of(
                                new Index("forum", Direction.ASC)
                                        .on("themes", Direction.ASC)
                                        .on("on", Direction.DESC))));
    }
}
