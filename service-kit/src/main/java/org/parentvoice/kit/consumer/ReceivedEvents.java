package org.parentvoice.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * Unpacks a batch as the binder hands it over: a list of payloads and, per header, a list of values
 * in the same order.
 */
final class ReceivedEvents {

    private ReceivedEvents() {}

    static List<ReceivedEvent> of(Message<? extends List<?>> batch) {
        List<?> payloads = batch.getPayload();
        List<?> topics = header(batch, KafkaHeaders.RECEIVED_TOPIC, payloads.size());
        List<?> partitions = header(batch, KafkaHeaders.RECEIVED_PARTITION, payloads.size());
        List<?> offsets = header(batch, KafkaHeaders.OFFSET, payloads.size());
        List<?> keys = header(batch, KafkaHeaders.RECEIVED_KEY, payloads.size());
        List<?> headers = header(batch, KafkaHeaders.BATCH_CONVERTED_HEADERS, payloads.size());
        var events = new ArrayList<ReceivedEvent>(payloads.size());
        for (int i = 0; i < payloads.size(); i++) {
            events.add(
                    new ReceivedEvent(
                            text(topics.get(i)),
                            (Integer) partitions.get(i),
                            (Long) offsets.get(i),
                            text(keys.get(i)),
                            texts((Map<?, ?>) headers.get(i)),
                            payloads.get(i) instanceof byte[] data ? data : null));
        }
        return events;
    }

    /** A header list shorter than the batch would pair records with each other's offsets. */
    private static List<?> header(Message<?> batch, String name, int size) {
        if (batch.getHeaders().get(name) instanceof List<?> values && values.size() == size) {
            return values;
        }
        throw new IllegalStateException(
                "The batch of " + size + " records has no header list " + name + " of its length");
    }

    private static Map<String, String> texts(Map<?, ?> headers) {
        var texts = new HashMap<String, String>();
        headers.forEach((name, value) -> texts.put(text(name), text(value)));
        return texts;
    }

    private static String text(@Nullable Object value) {
        return value instanceof byte[] bytes ? new String(bytes, UTF_8) : String.valueOf(value);
    }
}
