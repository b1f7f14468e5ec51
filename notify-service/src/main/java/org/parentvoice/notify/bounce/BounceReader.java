package org.parentvoice.notify.bounce;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks into the mailbox again and again, on a thread of its own: a mail server that does not
 * answer holds up nothing else.
 */
@Component
@ConditionalOnExpression("!'${parentvoice.bounces.host:}'.isEmpty()")
class BounceReader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BounceReader.class);

    /** Longer than this a mail server that hangs does not keep the service from stopping. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final BounceMailbox mailbox;
    private final MailboxSettings settings;
    private final Clock clock;
    private final Semaphore wake = new Semaphore(0);
    private volatile Instant lookedAt;
    private volatile @Nullable Thread thread;

    BounceReader(
            BounceMailbox mailbox, MailboxSettings settings, Clock clock, MeterRegistry meters) {
        this.mailbox = mailbox;
        this.settings = settings;
        this.clock = clock;
        this.lookedAt = clock.instant();
        Gauge.builder("parentvoice.bounces.look.age", this, BounceReader::age)
                .baseUnit("seconds")
                .description("Since this instance last looked into the mailbox for bounces")
                .register(meters);
    }

    @Override
    public void start() {
        // Known before it runs: it looks at the field to see whether it is to go on.
        Thread reader = Thread.ofVirtual().name("bounces").unstarted(this::run);
        thread = reader;
        reader.start();
    }

    /** Lets it finish the mail in hand and give the mailbox back. */
    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            wake.release();
            try {
                running.join(LONGEST_STOP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            look();
            try {
                if (wake.tryAcquire(settings.every().toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void look() {
        try {
            if (mailbox.look(() -> thread == Thread.currentThread())) {
                lookedAt = clock.instant();
            }
        } catch (MessagingException | RuntimeException e) {
            LOG.warn("The mailbox for bounces cannot be read: {}", e.getClass().getSimpleName());
        }
    }

    private double age() {
        return Duration.between(lookedAt, clock.instant()).toMillis() / 1000.0;
    }
}
