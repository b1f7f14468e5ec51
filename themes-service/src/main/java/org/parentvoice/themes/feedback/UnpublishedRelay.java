package org.parentvoice.themes.feedback;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parentvoice.kit.loop.BackgroundLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Publishes what was changed by people. Told of a change it works at once; every half minute it
 * looks for notes that a process left when it was killed.
 */
@Component
public class UnpublishedRelay extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(UnpublishedRelay.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);
    private static final Duration ABANDONED = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Unpublished unpublished;
    private final FeedbackPublisher publisher;
    private final Clock clock;
    private final Map<String, Unpublished.Note> waiting = new ConcurrentHashMap<>();
    private volatile Instant looked = Instant.MIN;

    UnpublishedRelay(
            Unpublished unpublished,
            FeedbackPublisher publisher,
            Clock clock,
            MeterRegistry meters) {
        super("unpublished-relay", LOOK_EVERY);
        this.unpublished = unpublished;
        this.publisher = publisher;
        this.clock = clock;
        Gauge.builder("parentvoice.outbox.pending", waiting, Map::size)
                .tag("topic", FeedbackPublisher.TOPIC)
                .description("Events that wait in documents for the broker")
                .register(meters);
        Gauge.builder("parentvoice.outbox.oldest", this, UnpublishedRelay::oldestSeconds)
                .tag("topic", FeedbackPublisher.TOPIC)
                .baseUnit("seconds")
                .description("Age of the oldest event that waits")
                .register(meters);
    }

    /** The change that this note announced is in the database. */
    public void changed(Unpublished.Note note) {
        waiting.put(note.id(), note);
        wake();
    }

    @Override
    protected boolean turn() {
        if (looked.plus(LOOK_EVERY).isBefore(clock.instant())) {
            looked = clock.instant();
            unpublished.before(looked.minus(ABANDONED)).forEach(this::changed);
        }
        publishWaiting();
        return false;
    }

    @Override
    protected void failed(RuntimeException e) {
        LOG.warn("Corrections wait: {}", e.getClass().getSimpleName());
    }

    @Override
    protected Duration pause() {
        return PAUSE;
    }

    private void publishWaiting() {
        List<Unpublished.Note> notes = List.copyOf(waiting.values());
        if (notes.isEmpty()) {
            return;
        }
        publisher.publishCurrent(notes.stream().map(Unpublished.Note::id).toList());
        for (Unpublished.Note note : notes) {
            unpublished.remove(note);
            waiting.remove(note.id(), note);
        }
    }

    private double oldestSeconds() {
        return waiting.values().stream()
                .map(Unpublished.Note::since)
                .min(Comparator.naturalOrder())
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
