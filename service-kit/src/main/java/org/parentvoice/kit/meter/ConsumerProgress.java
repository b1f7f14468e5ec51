package org.parentvoice.kit.meter;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.loop.BackgroundLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far this service is behind the log, looked up every few seconds apart from the consumers
 * themselves. A number that is not known is absent, not zero: the binder's own gauge reads 0 in an
 * outage.
 */
final class ConsumerProgress extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerProgress.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final GroupOffsets offsets;
    private final String group;
    private final Clock clock;
    private final MultiGauge lag;
    private final MultiGauge oldest;
    private final MultiGauge deadLetters;

    ConsumerProgress(GroupOffsets offsets, String group, MeterRegistry meters, Clock clock) {
        super("consumer-progress", EVERY);
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
    public void stop() {
        super.stop();
        offsets.close();
    }

    @Override
    protected boolean turn() throws InterruptedException {
        look();
        return false;
    }

    @Override
    protected void failed(RuntimeException e) {
        LOG.debug("Lag is unknown: {}", e.getClass().getSimpleName());
        publish(List.of());
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
