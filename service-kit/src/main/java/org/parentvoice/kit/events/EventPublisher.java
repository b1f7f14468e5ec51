package org.parentvoice.kit.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaTemplate;

/** Publishes events and returns only when every in-sync replica has them ({@code acks=all}). */
public final class EventPublisher {

    /** A little over the producer's {@code delivery.timeout.ms}, which decides. */
    private static final long ACK_SECONDS = 15;

    private final KafkaTemplate<String, byte[]> kafka;

    public EventPublisher(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    /**
     * Publishes in the order given.
     *
     * @throws BrokerUnavailableException when one of them was not acknowledged
     */
    public void publish(String topic, List<Event> events) {
        var records = new ArrayList<ProducerRecord<String, byte[]>>(events.size());
        for (Event event : events) {
            var entry =
                    new ProducerRecord<String, byte[]>(
                            topic, event.subject(), event.json().getBytes(UTF_8));
            CloudEventHeaders.write(event, entry.headers());
            records.add(entry);
        }
        send(records);
    }

    /** Publishes one event. See {@link #publish(String, List)}. */
    public void publish(String topic, Event event) {
        publish(topic, List.of(event));
    }

    /** Publishes a tombstone: compaction then drops everything under this key from the log. */
    public void tombstone(String topic, String key) {
        send(List.of(new ProducerRecord<>(topic, key, null)));
    }

    /** Sends records as they are and waits for every acknowledgement. */
    public void send(List<ProducerRecord<String, byte[]>> records) {
        var acks = new ArrayList<CompletableFuture<?>>(records.size());
        try {
            for (ProducerRecord<String, byte[]> each : records) {
                acks.add(kafka.send(each));
            }
            for (CompletableFuture<?> ack : acks) {
                ack.get(ACK_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            throw unavailable(e.getCause() == null ? e : e.getCause());
        }
    }

    private static BrokerUnavailableException unavailable(@Nullable Throwable cause) {
        return new BrokerUnavailableException(
                "The broker did not acknowledge in time.",
                cause == null ? new TimeoutException() : cause);
    }
}
