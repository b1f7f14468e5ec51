package org.parentvoice.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.parentvoice.kit.events.EventPublisher;
import org.parentvoice.kit.loop.BackgroundLoop;
import org.parentvoice.kit.meter.BackgroundLooks;
import org.parentvoice.kit.meter.Latest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Carries events from the documents of one collection to one topic: lease, publish in order, wait
 * for the acknowledgement, pull. Killed in between, it publishes the same event ids again.
 */
public final class OutboxRelay extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final Duration EVERY = Duration.ofMillis(500);

    private final Outbox outbox;
    private final String topic;
    private final EventPublisher publisher;
    private final Clock clock;
    private final BackgroundLooks looks = new BackgroundLooks();

    /**
     * @param collection whose documents have an {@code outbox} array
     * @param topic where they go
     */
    public OutboxRelay(
            MongoTemplate mongo,
            String collection,
            String topic,
            EventPublisher publisher,
            Clock clock,
            MeterRegistry meters) {
        super("outbox-relay-" + topic, EVERY);
        this.outbox = new Outbox(mongo, collection, clock);
        this.topic = topic;
        this.publisher = publisher;
        this.clock = clock;
        Latest<Outbox.Backlog> backlog = looks.add(outbox::backlog);
        Gauge.builder(
                        "parentvoice.outbox.pending",
                        backlog,
                        it -> it.number(Outbox.Backlog::pending))
                .tag("topic", topic)
                .description("Events that wait in documents for the broker")
                .register(meters);
        Gauge.builder("parentvoice.outbox.oldest", backlog, it -> it.number(this::oldestSeconds))
                .tag("topic", topic)
                .baseUnit("seconds")
                .description("Age of the oldest event that waits")
                .register(meters);
    }

    @Override
    public void start() {
        super.start();
        looks.start();
    }

    @Override
    public void stop() {
        super.stop();
        looks.stop();
    }

    @Override
    protected boolean turn() {
        return relayOne();
    }

    @Override
    protected void failed(RuntimeException e) {
        LOG.warn("Outbox of {} waits: {}", topic, e.getClass().getSimpleName());
    }

    /** Relays one document's events; false when none waits. */
    boolean relayOne() {
        Optional<Outbox.Leased> leased = outbox.lease(LEASE);
        if (leased.isEmpty()) {
            return false;
        }
        try {
            publisher.publish(
                    topic, leased.get().entries().stream().map(OutboxEntry::event).toList());
        } catch (RuntimeException e) {
            outbox.release(leased.get());
            throw e;
        }
        outbox.sent(leased.get());
        return true;
    }

    private double oldestSeconds(Outbox.Backlog backlog) {
        var oldest = backlog.oldest();
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
    }
}
