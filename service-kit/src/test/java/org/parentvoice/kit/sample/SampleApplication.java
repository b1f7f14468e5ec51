package org.parentvoice.kit.sample;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.parentvoice.kit.app.ServiceKit;
import org.parentvoice.kit.consumer.DeadLetters;
import org.parentvoice.kit.consumer.EventConsumer;
import org.parentvoice.kit.consumer.EventReader;
import org.parentvoice.kit.consumer.ReceivedEvent;
import org.parentvoice.kit.events.EventPublisher;
import org.parentvoice.kit.outbox.OutboxRelay;
import org.parentvoice.kit.security.ForumAccess;
import org.parentvoice.kit.security.ResourceServer;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@SpringBootApplication
@ServiceKit
class SampleApplication {

    record Said(String text) {}

    /** What the handler has seen, and how often it is still to fail as a database that is away. */
    static final class Heard {
        final List<ReceivedEvent> events = new CopyOnWriteArrayList<>();
        final Map<String, String> texts = new ConcurrentHashMap<>();
        final AtomicInteger outages = new AtomicInteger();

        void handle(List<ReceivedEvent> batch) {
            for (ReceivedEvent event : batch) {
                String text = EventReader.read(event, Said.class).text();
                if (text.equals("database away") && outages.getAndIncrement() < 2) {
                    throw new DataAccessResourceFailureException("away");
                }
                if (text.equals("always fails")) {
                    throw new IllegalStateException("never works");
                }
                events.add(event);
                texts.put(event.key(), text);
            }
        }
    }

    @Bean
    Heard heard() {
        return new Heard();
    }

    @Bean
    Consumer<Message<List<byte[]>>> said(Heard heard, DeadLetters deadLetters) {
        return new EventConsumer(heard::handle, deadLetters);
    }

    @Bean
    OutboxRelay relay(
            MongoTemplate mongo, EventPublisher publisher, Clock clock, MeterRegistry meters) {
        return new OutboxRelay(mongo, "letters", "said", publisher, clock, meters);
    }

    @Bean
    SecurityFilterChain rules(HttpSecurity http) {
        return ResourceServer.chain(
                http,
                rules -> {
                    rules.requestMatchers("/api/open/**").permitAll();
                    rules.requestMatchers("/api/forums/{forum}/desk")
                            .access(ForumAccess.coordinatorOfForum());
                    rules.requestMatchers("/api/ops").access(ForumAccess.role("operator"));
                });
    }
}
