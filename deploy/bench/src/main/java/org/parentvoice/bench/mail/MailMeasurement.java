package org.parentvoice.bench.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.parentvoice.bench.Measurement;
import org.parentvoice.bench.report.Limit;
import org.parentvoice.bench.report.Report;
import org.parentvoice.bench.stack.Jvm;
import org.parentvoice.bench.stack.ServiceAlone;

/** One change and many followers: how fast everybody is told, beside a sender that only sends. */
public final class MailMeasurement implements Measurement {

    private static final Duration LONGEST_RUN = Duration.ofMinutes(20);

    /** Less, and the first of the runs is dearer than the second whatever it is. */
    private static final int WARM_UP = 60_000;

    private static final int BARE_WARM_UP = 20_000;
    private static final int FEW = 1_000;
    private static final int SEVERAL = 30_000;
    private static final int SOME = 10_000;
    private static final int MANY = 100_000;
    private static final int CHANGES = MANY / FEW;
    private static final int BARE = 20_000;
    private static final int BARE_OF_SOME = 5_000;
    private static final Duration THOUGHT = Duration.ofMillis(5);
    private static final double SHARE = 0.7;
    private static final long LOOK_MS = 50;

    /** For all followers and mails of the whole measurement. */
    private static final int STORE_HEAP_MB = 3_072;

    private final Path root;

    public MailMeasurement(Path root) {
        this.root = root;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public String about() {
        return "emails a second when a promise moves, and what one costs, beside a bare sender";
    }

    @Override
    public void run(Report report) throws Exception {
        report.step("starting a broker, a store and notify");
        try (var sink = new MailSink();
                var alone = ServiceAlone.withoutService(root, Jvm.SMALL, STORE_HEAP_MB);
                var followers = new Followers(alone.mongo())) {
            var change = new ChangeEvent(alone.kafka());
            change.createTopics();
            Path jar = root.resolve("notify-service/target/notify-service.jar");
            var process = new NotifyProcess(alone, jar, sink.port());
            var rounds = new Rounds(process, followers, change, sink);
            report.step("%,d followers, to warm up".formatted(WARM_UP));
            rounds.tell("warm", WARM_UP);
            long bytes = sink.bytesPerMail();
            var bare = new BareProcess(sink, BARE_WARM_UP);
            atOnce(report, rounds, bare, bytes);
            sink.offerPipelining(false);
            report.step("a server that takes one command at a time");
            oneByOne(report, rounds, bare, bytes);
            sink.offerPipelining(true);
            sink.think(THOUGHT);
            report.step("a server that thinks for %d ms".formatted(THOUGHT.toMillis()));
            thinking(report, rounds, bare, bytes);
        }
    }

    private static void atOnce(Report report, Rounds rounds, BareProcess bare, long bytes)
            throws Exception {
        report.step("a bare sender: %,d mails".formatted(BARE));
        double before = bare.perSecond(BARE, bytes);
        report.step("%,.0f a second; %,d followers".formatted(before, MANY));
        Run many = rounds.tell("many", MANY);
        report.step("%,.0f a second; the bare sender".formatted(many.perSecond()));
        double after = bare.perSecond(BARE, bytes);
        report.step("%d changes with %,d followers each".formatted(CHANGES, FEW));
        Run few = rounds.tell("few", FEW, CHANGES);
        // Before and after: what else the machine did meanwhile is in both.
        double mails = (before + after) / 2;
        report.add("bare sender", "mails", mails, "/s");
        add(report, "%d x %,d followers".formatted(CHANGES, FEW), few, mails);
        add(report, "%,d followers".formatted(MANY), many, mails);
        report.add(
                "%,d followers".formatted(MANY),
                "processor for a mail, to that with 1,000",
                many.cpuMs() / few.cpuMs(),
                "times");
    }

    private static void oneByOne(Report report, Rounds rounds, BareProcess bare, long bytes)
            throws Exception {
        Run several = rounds.tell("one-by-one", SEVERAL);
        double mails = bare.perSecond(BARE, bytes);
        report.add("bare, one command", "mails", mails, "/s");
        add(report, "%,d, one command".formatted(SEVERAL), several, mails);
    }

    private static void thinking(Report report, Rounds rounds, BareProcess bare, long bytes)
            throws Exception {
        Run some = rounds.tell("some", SOME);
        double mails = bare.perSecond(BARE_OF_SOME, bytes);
        report.add("bare, server thinks", "mails", mails, "/s");
        add(report, "%,d, server thinks".formatted(SOME), some, mails);
    }

    /** What came of one change. */
    private record Run(double perSecond, double cpuMs, double seconds, double rss, long extra) {}

    private static void add(Report report, String where, Run run, double bare) {
        report.add(where, "mails", run.perSecond(), "/s", Limit.atMost("bare sender", bare));
        report.add(
                where,
                "mails, to those of the bare sender",
                run.perSecond() / bare,
                "times",
                Limit.goalOrMore("goal", SHARE));
        report.add(where, "processor for a mail", run.cpuMs(), "ms");
        report.add(where, "from the event to the last mail", run.seconds(), "s");
        report.add(where, "memory (RSS)", run.rss(), "MB");
        if (run.extra() != 0) {
            report.fail("%s: %d mails too many".formatted(where, run.extra()));
        }
    }

    private static final class Rounds {
        private final NotifyProcess process;
        private final Followers followers;
        private final ChangeEvent change;
        private final MailSink sink;

        Rounds(NotifyProcess process, Followers followers, ChangeEvent change, MailSink sink) {
            this.process = process;
            this.followers = followers;
            this.change = change;
            this.sink = sink;
        }

        Run tell(String theme, int count)
                throws InterruptedException, ExecutionException, IOException {
            return tell(theme, count, 1);
        }

        /** Tells of several changes that come at once, each of them to as many. */
        Run tell(String theme, int count, int changes)
                throws InterruptedException, ExecutionException, IOException {
            int mails = count * changes;
            for (int i = 0; i < changes; i++) {
                followers.insert(theme + i, count);
            }
            sink.reset();
            double cpu = process.cpuSeconds();
            long started = System.nanoTime();
            for (int i = 0; i < changes; i++) {
                change.publish(theme + i);
            }
            await(() -> sink.different() >= mails);
            double seconds = (System.nanoTime() - started) / 1e9;
            await(followers::nothingWaits);
            double used = process.cpuSeconds() - cpu;
            return new Run(
                    mails / sink.seconds(),
                    1e3 * used / mails,
                    seconds,
                    process.memory().rss(),
                    sink.mails() - mails);
        }

        private void await(BooleanSupplier reached) throws InterruptedException, IOException {
            long end = System.nanoTime() + LONGEST_RUN.toNanos();
            while (!reached.getAsBoolean()) {
                if (!process.isAlive()) {
                    throw new IOException("The service ended by itself:\n" + process.log());
                }
                if (System.nanoTime() > end) {
                    throw new IOException("Not all were told in " + LONGEST_RUN);
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MS);
            }
        }
    }
}
