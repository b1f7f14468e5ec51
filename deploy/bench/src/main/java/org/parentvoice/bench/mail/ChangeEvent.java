package org.parentvoice.bench.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.parentvoice.bench.stack.Topics;

/** A promise moves: the event that the actions service would publish. */
record ChangeEvent(String bootstrap) {

    static final String FORUM = "leeds";

    /** Those the service reads, as the platform creates them. */
    void createTopics() throws InterruptedException, ExecutionException {
        Topics.create(bootstrap, "delete", "commitments");
        Topics.create(bootstrap, "compact", "feedback.themed");
    }

    void publish(String theme) throws InterruptedException, ExecutionException {
        String commitment = UUID.randomUUID().toString();
        String now = Instant.now().toString();
        String json =
                """
                {"commitmentId":"%s","forum":"%s","sequence":2,"title":"Faster answers",
                 "description":"","body":"Leeds City Council",
                 "themes":[{"id":"%s","label":"Being kept informed"}],"status":"in-progress",
                 "note":"A team of three began on Monday and reads every letter.",
                 "evidence":[],"occurredAt":"%s"}
                """
                        .formatted(commitment, FORUM, theme, now);
        var entry =
                new ProducerRecord<String, byte[]>("commitments", commitment, json.getBytes(UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        "org.parentvoice.commitment.status-changed.v1",
                        "ce_source",
                        "/bench",
                        "ce_time",
                        now,
                        "ce_subject",
                        commitment,
                        "ce_forumid",
                        FORUM)
                .forEach((name, value) -> entry.headers().add(name, value.getBytes(UTF_8)));
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", bootstrap, "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            producer.send(entry).get();
        }
    }
}
