package org.parentvoice.kit.meter;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Looks up numbers every few seconds, apart from whoever asks for metrics. A database that is away
 * makes each question wait for seconds; asked by the scrape itself, a few of them lose all metrics
 * of the service just when they are wanted.
 */
public final class BackgroundLooks implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final List<Latest<?>> all = new CopyOnWriteArrayList<>();
    private volatile @Nullable Thread thread;

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
    public void start() {
        // Known before it runs: it looks at the field to see whether it is to go on.
        Thread looking = Thread.ofVirtual().name("background-looks").unstarted(this::run);
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
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            look();
            try {
                TimeUnit.MILLISECONDS.sleep(EVERY.toMillis());
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
