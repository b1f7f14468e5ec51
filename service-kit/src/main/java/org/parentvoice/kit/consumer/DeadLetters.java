package org.parentvoice.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.parentvoice.kit.events.EventPublisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets an event aside in {@code <topic>.<group>.dlt}, same key, same partition, with why. Neither
 * the headers nor the log carry an exception's message: it might quote what a parent wrote.
 */
public final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final String group;
    private final EventPublisher publisher;

    public DeadLetters(String group, EventPublisher publisher) {
        this.group = group;
        this.publisher = publisher;
    }

    /** The dead-letter topic of a topic and a consumer group. */
    public static String topic(String topic, String group) {
        return topic + "." + group + ".dlt";
    }

    void setAside(ReceivedEvent event, String reason, Throwable cause) {
        var letter =
                new ProducerRecord<String, byte[]>(
                        topic(event.topic(), group), event.partition(), event.key(), event.data());
        event.headers().forEach((name, value) -> letter.headers().add(name, value.getBytes(UTF_8)));
        put(letter, "dlt-reason", reason);
        put(letter, "dlt-exception", cause.getClass().getName());
        put(letter, "dlt-origin", event.topic() + "/" + event.partition() + "/" + event.offset());
        publisher.send(List.of(letter));
        LOG.atError()
                .addKeyValue("event.id", event.id())
                .addKeyValue("event.type", event.type())
                .log(
                        "Set aside {}/{}/{} of group {}: {} ({})",
                        event.topic(),
                        event.partition(),
                        event.offset(),
                        group,
                        reason,
                        cause.getClass().getSimpleName());
    }

    private static void put(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().remove(name).add(name, value.getBytes(UTF_8));
    }
}
