package org.parentvoice.kit.meter;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.parentvoice.kit.loop.BackgroundLoop;

/**
 * Looks up numbers every few seconds, apart from whoever asks for metrics. A database that is away
 * makes each question wait for seconds; asked by the scrape itself, a few of them lose all metrics
 * of the service just when they are wanted.
 */
public final class BackgroundLooks extends BackgroundLoop {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final List<Latest<?>> all = new CopyOnWriteArrayList<>();

    public BackgroundLooks() {
        super("background-looks", EVERY);
    }

    /**
     * Something more to look up.
     *
     * @param look may be slow, and may fail
     */
    public <T> Latest<T> add(Supplier<T> look) {
        var latest = new Latest<T>(look, System::nanoTime);
        all.add(latest);
        return latest;
    }

    /** Looks now; what cannot be looked up is unknown from now on. */
    public void look() {
        all.forEach(Latest::look);
    }

    @Override
    protected boolean turn() {
        look();
        return false;
    }
}
