package org.parentvoice.bench.themes;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.parentvoice.bench.pipeline.BareProducer;
import org.parentvoice.bench.pipeline.StackLog;
import org.parentvoice.bench.report.Report;
import org.parentvoice.bench.stack.Jvm;
import org.parentvoice.bench.stack.ServiceAlone;
import org.parentvoice.bench.stack.Topics;

/** Everything is on the log; then the service starts, and has nothing else to do. */
final class ConsumerRun {

    /** What the service takes at a time, and how many threads it has for it. */
    private static final int BATCH = 500;

    private static final int THREADS = 2;

    private static final int STORE_HEAP_MB = 384;

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final long LOOK_AGAIN_MS = 250;

    private final Report report;
    private final Path root;
    private final Path jar;
    private final int last;

    /**
     * @param last how many of the last pieces are looked at alone
     */
    ConsumerRun(Report report, Path root, Path jar, int last) {
        this.report = report;
        this.root = root;
        this.jar = jar;
        this.last = last;
    }

    /**
     * What was found, a second but for the last.
     *
     * @param themed pieces, from the first decision to the last event
     * @param lastThemed the last pieces alone
     * @param producer what the broker takes with nothing around it: the very same events
     * @param inserts what the store takes with nothing around it: the very same documents
     * @param lastCpu processor time in ms of service, broker and store for one of the last pieces
     */
    record Found(
            double themed, double lastThemed, double producer, double inserts, double lastCpu) {

        Found better(Found other) {
            return new Found(
                    Math.max(themed, other.themed),
                    Math.max(lastThemed, other.lastThemed),
                    Math.max(producer, other.producer),
                    Math.max(inserts, other.inserts),
                    Math.min(lastCpu, other.lastCpu));
        }
    }

    Found measure(Jvm jvm, List<String> texts)
            throws IOException, InterruptedException, ExecutionException {
        try (var alone = ServiceAlone.withoutService(root, jvm, STORE_HEAP_MB);
                var log = new StackLog(alone.kafka())) {
            Topics.create(alone.kafka(), "compact", Received.TOPIC, Themed.TOPIC);
            Set<String> published = new Received(alone.kafka(), Clock.systemUTC()).publish(texts);
            Process service = alone.service(jar, "themes", Map.of());
            Used before = awaitThemed(alone, log, service, published.size() - last);
            Used after = awaitThemed(alone, log, service, published.size());
            ServiceAlone.stop(service);
            return look(alone, log, published, after.msForOneSince(before));
        }
    }

    private static Used awaitThemed(ServiceAlone alone, StackLog log, Process service, int count)
            throws IOException, InterruptedException, ExecutionException {
        long end = System.nanoTime() + LONGEST.toNanos();
        long themed = 0;
        while (themed < count) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
            themed = log.records(Themed.TOPIC);
            if (!service.isAlive() || System.nanoTime() > end) {
                throw new IOException(
                        "Only %,d of %,d are themed:%n%s"
                                .formatted(themed, count, alone.log("service")));
            }
        }
        return new Used(themed, alone.cpu());
    }

    private Found look(ServiceAlone alone, StackLog log, Set<String> published, double lastCpu)
            throws InterruptedException, ExecutionException {
        List<ConsumerRecord<String, byte[]>> events =
                log.some(Themed.TOPIC, (int) log.records(Themed.TOPIC));
        try (MongoClient store = MongoClients.create(alone.mongo());
                var producer = new BareProducer(alone.kafka(), events)) {
            Themed themed = Themed.of(events, store);
            themed.wrong(published).forEach(report::fail);
            return new Found(
                    themed.perSecond(),
                    themed.lastPerSecond(last),
                    producer.rate(events.size(), THREADS, BATCH).perSecond(),
                    new BareInserts(store).perSecond(THREADS, BATCH),
                    lastCpu);
        }
    }
}
