package org.parentvoice.kit.meter;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * How far this service is behind the log, looked up every few seconds apart from the consumers
 * themselves. A number that is not known is absent, not zero: the binder's own gauge reads 0 in an
 * outage.
 */
final class ConsumerProgress implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerProgress.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final GroupOffsets offsets;
    private final String group;
    private final Clock clock;
    private final MultiGauge lag;
    private final MultiGauge oldest;
    private final MultiGauge deadLetters;
    private volatile @Nullable Thread thread;

    ConsumerProgress(GroupOffsets offsets, String group, MeterRegistry meters, Clock clock) {
        this.offsets = offsets;
        this.group = group;
        this.clock = clock;
        this.lag =
                MultiGauge.builder("parentvoice.consumer.lag")
                        .description("Records in the log that this group has not finished")
                        .register(meters);
        this.oldest =
                MultiGauge.builder("parentvoice.oldest.unprocessed")
                        .baseUnit("seconds")
                        .description("Age of the oldest record that this group has not finished")
                        .register(meters);
        this.deadLetters =
                MultiGauge.builder("parentvoice.dead.letters")
                        .description("Events set aside because they could not be handled")
                        .register(meters);
    }

    @Override
    public void start() {
        // Known before it runs: it looks at the field to see whether it is to go on.
        Thread looking = Thread.ofVirtual().name("consumer-progress").unstarted(this::run);
        thread = looking;
        looking.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
        offsets.close();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                look();
            } catch (RuntimeException e) {
                LOG.debug("Lag is unknown: {}", e.getClass().getSimpleName());
                publish(List.of());
            } catch (InterruptedException e) {
                return;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(EVERY.toMillis());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    void look() throws InterruptedException {
        publish(offsets.look());
    }

    void publish(List<TopicProgress> topics) {
        var lags = new ArrayList<MultiGauge.Row<?>>();
        var ages = new ArrayList<MultiGauge.Row<?>>();
        var letters = new ArrayList<MultiGauge.Row<?>>();
        for (TopicProgress topic : topics) {
            Tags tags = Tags.of("topic", topic.topic(), "group", group);
            lags.add(MultiGauge.Row.of(tags, topic.lag()));
            Double age = age(topic);
            if (age != null) {
                ages.add(MultiGauge.Row.of(tags, age));
            }
            letters.add(MultiGauge.Row.of(tags, topic.deadLetters()));
        }
        lag.register(lags, true);
        oldest.register(ages, true);
        deadLetters.register(letters, true);
    }

    /** In seconds; null where something waits and nobody knows since when. */
    private @Nullable Double age(TopicProgress topic) {
        Long timestamp = topic.oldestTimestamp();
        if (timestamp == null) {
            return topic.lag() == 0 ? 0.0 : null;
        }
        return Math.max(0, clock.millis() - timestamp) / 1000.0;
    }
}
