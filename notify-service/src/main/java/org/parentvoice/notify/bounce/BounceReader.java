package org.parentvoice.notify.bounce;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.parentvoice.kit.loop.BackgroundLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/**
 * Looks into the mailbox again and again, on a thread of its own: a mail server that does not
 * answer holds up nothing else.
 */
@Component
@ConditionalOnExpression("!'${parentvoice.bounces.host:}'.isEmpty()")
class BounceReader extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(BounceReader.class);

    /** Longer than this a mail server that hangs does not keep the service from stopping. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final BounceMailbox mailbox;
    private final Clock clock;
    private volatile Instant lookedAt;

    BounceReader(
            BounceMailbox mailbox, MailboxSettings settings, Clock clock, MeterRegistry meters) {
        super("bounces", settings.every());
        this.mailbox = mailbox;
        this.clock = clock;
        this.lookedAt = clock.instant();
        Gauge.builder("parentvoice.bounces.look.age", this, BounceReader::age)
                .baseUnit("seconds")
                .description("Since this instance last looked into the mailbox for bounces")
                .register(meters);
    }

    @Override
    protected boolean turn() {
        try {
            if (mailbox.look(this::goesOn)) {
                lookedAt = clock.instant();
            }
        } catch (MessagingException | RuntimeException e) {
            LOG.warn("The mailbox for bounces cannot be read: {}", e.getClass().getSimpleName());
        }
        return false;
    }

    /** The mail in hand is finished, and the mailbox given back. */
    @Override
    protected Duration patience() {
        return LONGEST_STOP;
    }

    private double age() {
        return Duration.between(lookedAt, clock.instant()).toMillis() / 1000.0;
    }
}
