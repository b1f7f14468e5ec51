package org.parentvoice.bench.themes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.parentvoice.kit.events.Event;
import org.parentvoice.kit.events.EventPublisher;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Puts texts on {@code feedback.received} as intake would, before anybody reads it. */
final class Received {

    static final String TOPIC = "feedback.received";

    private static final int AT_ONCE = 1_000;
    private static final int ONE_IN_QUOTABLE = 3;
    private static final String FORUM = "leeds";
    private static final JsonMapper JSON = new JsonMapper();

    private final String bootstrap;
    private final Clock clock;

    Received(String bootstrap, Clock clock) {
        this.bootstrap = bootstrap;
        this.clock = clock;
    }

    /**
     * Publishes them and comes back when all are acknowledged.
     *
     * @return the feedback's ids
     */
    Set<String> publish(List<String> texts) {
        var factory =
                new DefaultKafkaProducerFactory<>(
                        Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer());
        var ids = new HashSet<String>();
        try {
            var publisher = new EventPublisher(new KafkaTemplate<>(factory));
            for (int from = 0; from < texts.size(); from += AT_ONCE) {
                var events = new ArrayList<Event>(AT_ONCE);
                for (String text : texts.subList(from, Math.min(texts.size(), from + AT_ONCE))) {
                    events.add(event(text, ids.size()));
                    ids.add(events.getLast().subject());
                }
                publisher.publish(TOPIC, events);
            }
        } finally {
            factory.destroy();
        }
        return ids;
    }

    private Event event(String text, int number) {
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant();
        return new Event(
                UUID.randomUUID().toString(),
                "org.parentvoice.feedback.received.v1",
                "/intake",
                id,
                now,
                FORUM,
                JSON.writeValueAsString(data(id, text, number, now)));
    }

    private static Map<String, Object> data(String id, String text, int number, Instant now) {
        var data = new HashMap<String, Object>();
        data.put("feedbackId", id);
        data.put("forum", FORUM);
        data.put("text", text);
        data.put("channel", "form");
        data.put("occurredOn", LocalDate.ofInstant(now, ZoneOffset.UTC).toString());
        data.put("receivedAt", now.toString());
        data.put("voices", 1);
        data.put(
                "consent",
                Map.of(
                        "quote", number % ONE_IN_QUOTABLE == 0,
                        "shareWithCouncil", true,
                        "countNationally", true));
        data.put("provenance", Map.of("source", "form"));
        return data;
    }
}
