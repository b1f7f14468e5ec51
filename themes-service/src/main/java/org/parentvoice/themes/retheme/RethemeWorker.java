package org.parentvoice.themes.retheme;

import java.time.Duration;
import java.util.UUID;
import org.parentvoice.kit.loop.BackgroundLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The thread of this instance that works off runs, whoever was asked to start them. */
@Component
class RethemeWorker extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(RethemeWorker.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final RethemeWork work;
    private final String name = UUID.randomUUID().toString();

    RethemeWorker(RethemeWork work) {
        super("retheme-worker", LOOK_EVERY);
        this.work = work;
    }

    @Override
    protected boolean turn() {
        return work.one(name, this::goesOn);
    }

    /** The page it is at is finished, so that the run is given back in order. */
    @Override
    protected Duration patience() {
        return LOOK_EVERY;
    }

    @Override
    protected void failed(RuntimeException e) {
        LOG.warn("A run waits: {}", e.getClass().getSimpleName());
    }
}
