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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Publishes what was changed by people. Told of a change it works at once; every half minute it
 * looks for notes that a process left when it was killed.
 */
@Component
public class UnpublishedRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(UnpublishedRelay.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);
    private static final Duration ABANDONED = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Unpublished unpublished;
    private final FeedbackPublisher publisher;
    private final Clock clock;
    private final Map<String, Unpublished.Note> waiting = new ConcurrentHashMap<>();
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable Thread thread;

    UnpublishedRelay(
            Unpublished unpublished,
            FeedbackPublisher publisher,
            Clock clock,
            MeterRegistry meters) {
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
        wake.release();
    }

    @Override
    public void start() {
        // Known before it runs: it looks at the field to see whether it is to go on.
        Thread relay = Thread.ofVirtual().name("unpublished-relay").unstarted(this::run);
        thread = relay;
        relay.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        Instant looked = Instant.MIN;
        while (thread == Thread.currentThread()) {
            try {
                if (looked.plus(LOOK_EVERY).isBefore(clock.instant())) {
                    looked = clock.instant();
                    unpublished.before(looked.minus(ABANDONED)).forEach(this::changed);
                }
                publishWaiting();
                if (wake.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Corrections wait: {}", e.getClass().getSimpleName());
                pause();
            }
        }
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

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
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
