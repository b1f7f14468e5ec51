package org.parentvoice.bench.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.parentvoice.bench.report.Percentiles;

/**
 * What the broker takes from a producer with nothing around it: {@code acks=all}, the very records
 * that the pipeline carries, on a topic of their own that nobody reads.
 */
public final class BareProducer implements AutoCloseable {

    private static final String TOPIC = "bench.limit";
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int WARM_UP = 500;

    private final KafkaProducer<String, byte[]> producer;
    private final List<ConsumerRecord<String, byte[]>> patterns;

    /**
     * @param patterns what is sent, over and over
     */
    public BareProducer(String bootstrap, List<ConsumerRecord<String, byte[]>> patterns)
            throws InterruptedException, ExecutionException {
        this.patterns = List.copyOf(patterns);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, StackLog.PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        // Nobody waits for company: each record is a request, unless others are there already.
        Map<String, Object> client =
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 0);
        producer = new KafkaProducer<>(client, new StringSerializer(), new ByteArraySerializer());
        rate(WARM_UP, 1, 1);
    }

    /**
     * What was sent.
     *
     * @param perSecond records a second, over all writers
     * @param milliseconds from each sending to its acknowledgement
     */
    public record Sent(double perSecond, Percentiles milliseconds) {}

    /**
     * Sends so many records.
     *
     * @param writers at the same time, each waiting for its acknowledgement before it goes on
     * @param batch records that a writer sends before it waits
     */
    public Sent rate(int count, int writers, int batch)
            throws InterruptedException, ExecutionException {
        var times = new ConcurrentLinkedQueue<Double>();
        var next = new AtomicInteger();
        long started = System.nanoTime();
        long end = started + LONGEST.toNanos();
        Together.run(
                writers,
                () -> {
                    while (next.get() < count && System.nanoTime() < end) {
                        times.add(send(next, batch));
                    }
                    return null;
                });
        double seconds = (System.nanoTime() - started) / 1e9;
        double[] all = times.stream().mapToDouble(Double::doubleValue).toArray();
        return new Sent(next.get() / seconds, new Percentiles(all));
    }

    private double send(AtomicInteger next, int batch)
            throws InterruptedException, ExecutionException {
        long started = System.nanoTime();
        var acks = new ArrayList<Future<?>>(batch);
        for (int i = 0; i < batch; i++) {
            var pattern = patterns.get(next.getAndIncrement() % patterns.size());
            acks.add(
                    producer.send(
                            new ProducerRecord<>(
                                    TOPIC,
                                    null,
                                    pattern.key(),
                                    pattern.value(),
                                    pattern.headers())));
        }
        for (Future<?> ack : acks) {
            ack.get();
        }
        return (System.nanoTime() - started) / 1e6;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
