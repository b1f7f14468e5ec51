package org.parentvoice.notify.sending;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.parentvoice.notify.change.Change;
import org.parentvoice.notify.change.Changes;
import org.parentvoice.notify.delivery.Delivery;
import org.parentvoice.notify.delivery.Sent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes what is due and sends it, a batch after the other. */
@Component
class Sender implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    /** Of a lease: a batch that is most of the way after a tenth of it is soon done. */
    private static final int A_WHILE = 10;

    private final RoundTools tools;
    private final Changes changes;
    private final CappedProvider provider;
    private final SendingSwitch sending;
    private final SendingSettings settings;
    private final Clock clock;
    private volatile @Nullable Thread thread;

    Sender(
            RoundTools tools,
            Changes changes,
            CappedProvider provider,
            SendingSwitch sending,
            SendingSettings settings,
            Clock clock) {
        this.tools = tools;
        this.changes = changes;
        this.provider = provider;
        this.sending = sending;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        Thread sender = Thread.ofVirtual().name("sender").unstarted(this::run);
        thread = sender;
        sender.start();
    }

    /** Lets the mails that are on their way arrive, and gives the others back. */
    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            try {
                tools.queue().wake();
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private boolean goesOn() {
        return isRunning() && !sending.state().paused();
    }

    private void run() {
        var batches = new Batches(tools.queue(), settings, clock, this::mayTake);
        try (var lines = Lines.open(provider, settings.connections(), this::goesOn);
                var noter = Noter.start(this::noteSent);
                ExecutorService workers =
                        Executors.newFixedThreadPool(settings.connections(), workerThreads())) {
            while (isRunning()) {
                lookOnce(batches, lines, workers, noter);
            }
            batches.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void noteSent(List<Sent> mails) {
        tools.store(() -> tools.deliveries().sent(mails), this::isRunning);
    }

    private boolean mayTake() {
        return goesOn() && !provider.cap().isDayFull();
    }

    private void lookOnce(Batches batches, Lines lines, ExecutorService workers, Noter noter)
            throws InterruptedException {
        try {
            List<Delivery> batch = batches.next();
            if (batch.isEmpty()) {
                tools.queue().await(settings.lookEvery());
            } else {
                send(batch, batches, lines, workers, noter);
            }
        } catch (RuntimeException e) {
            LOG.warn("Sending waits: {}", e.getClass().getSimpleName());
            tools.queue().await(settings.lookEvery());
        }
    }

    private void send(
            List<Delivery> batch,
            Batches batches,
            Lines lines,
            ExecutorService workers,
            Noter noter)
            throws InterruptedException {
        Map<String, Change> changes = changes(batch);
        if (!batches.isOursForLong(batch)) {
            batches.giveBack(batch);
            return;
        }
        var round =
                new SendRound(
                        batch,
                        changes,
                        tools,
                        noter,
                        this::goesOn,
                        this::isRunning,
                        fewLeft(batch, batches));
        try (var keeper = LeaseKeeper.start(tools.queue(), round, settings.lease())) {
            List<MailProvider.Line> able = lines.able();
            List<Callable<Boolean>> work =
                    able.stream().<Callable<Boolean>>map(each -> () -> round.work(each)).toList();
            List<Future<Boolean>> done = workers.invokeAll(work);
            for (int i = 0; i < able.size(); i++) {
                if (!hadLine(done.get(i)) && round.isAnswered()) {
                    lines.rest(able.get(i));
                }
            }
            round.finish();
        }
        this.changes.told(round.told(), clock.instant());
        tools.queue().giveBack(round.inHand(), round.lease());
    }

    /** Only while it goes fast: what waits longer is for whoever has a hand free. */
    private Runnable fewLeft(List<Delivery> batch, Batches batches) {
        long began = System.nanoTime();
        return () -> {
            boolean more = batch.size() == settings.batch();
            if (more && System.nanoTime() - began < settings.lease().toNanos() / A_WHILE) {
                batches.takeAhead();
            }
        };
    }

    private Map<String, Change> changes(List<Delivery> deliveries) {
        return changes.find(
                deliveries.stream()
                        .flatMap(delivery -> delivery.changes().stream())
                        .distinct()
                        .toList());
    }

    private static boolean hadLine(Future<Boolean> work) throws InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            LOG.error("A connection gave up its batch: {}", cause == null ? e : cause.getClass());
            return true;
        }
    }

    private static ThreadFactory workerThreads() {
        var loader = new ProviderLoader(Sender.class.getClassLoader());
        return work -> {
            Thread worker = Thread.ofPlatform().name("smtp").daemon().unstarted(work);
            worker.setContextClassLoader(loader);
            return worker;
        };
    }
}
