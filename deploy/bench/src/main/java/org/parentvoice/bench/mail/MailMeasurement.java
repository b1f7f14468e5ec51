package org.parentvoice.bench.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.parentvoice.bench.Measurement;
import org.parentvoice.bench.report.Limit;
import org.parentvoice.bench.report.Report;
import org.parentvoice.bench.stack.BenchStack;
import org.parentvoice.bench.stack.Folder;

/** One change and many followers: how fast everybody is told, beside a sender that only sends. */
public final class MailMeasurement implements Measurement {

    private static final Duration LONGEST_START = Duration.ofMinutes(15);
    private static final Duration LONGEST_RUN = Duration.ofMinutes(20);
    private static final int WARM_UP = 2_000;
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int BARE = 20_000;
    private static final double SHARE = 0.7;
    private static final long LOOK_MS = 50;

    /**
     * The store has all of its data in memory: 100,000 followers, mails and places in the queue.
     */
    private static final Map<String, String> ROOM = Map.of("PARENTVOICE_HEAP_MB", "1536");

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
        try (Folder data = Folder.in(root);
                var sink = new MailSink()) {
            report.step("starting an empty stack");
            try (BenchStack stack = BenchStack.up(root, data, LONGEST_START, ROOM);
                    var followers = new Followers(stack.mongoUri());
                    var process = new NotifyProcess(stack, data.path(), sink.port())) {
                var change = new ChangeEvent(stack.kafka());
                report.step("%,d followers, to warm up".formatted(WARM_UP));
                run(process, followers, change, sink, WARM_UP);
                report.step("%,d followers".formatted(FEW));
                Run few = run(process, followers, change, sink, FEW);
                long bytes = sink.bytesPerMail();
                report.step("a bare sender: %,d mails".formatted(BARE));
                double bare = bare(sink, bytes);
                report.step("%,.0f a second; %,d followers".formatted(bare, MANY));
                Run many = run(process, followers, change, sink, MANY);
                report.step("%,.0f a second; the bare sender".formatted(many.perSecond()));
                double after = bare(sink, bytes);
                // Before and after: what else the machine did meanwhile is in both.
                say(report, few, many, (bare + after) / 2);
            }
        }
    }

    /** What came of one change. */
    private record Run(
            int followers,
            double perSecond,
            double cpuMs,
            double seconds,
            double rss,
            long extra) {}

    private static void say(Report report, Run few, Run many, double bare) {
        report.add("bare sender", "mails", bare, "/s");
        add(report, few, bare);
        add(report, many, bare);
        report.add(
                "100,000 followers",
                "processor for a mail, to that with 1,000",
                many.cpuMs() / few.cpuMs(),
                "times");
        if (few.extra() + many.extra() != 0) {
            report.fail("%d mails too many".formatted(few.extra() + many.extra()));
        }
    }

    private static void add(Report report, Run run, double bare) {
        String where = "%,d followers".formatted(run.followers());
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
    }

    private static Run run(
            NotifyProcess process,
            Followers followers,
            ChangeEvent change,
            MailSink sink,
            int count)
            throws InterruptedException, ExecutionException, IOException {
        String theme = "bench-" + count;
        followers.insert(theme, count);
        sink.reset();
        double cpu = process.cpuSeconds();
        long started = System.nanoTime();
        change.publish(theme);
        await(process, () -> sink.different() >= count);
        double seconds = (System.nanoTime() - started) / 1e9;
        await(process, followers::nothingWaits);
        double used = process.cpuSeconds() - cpu;
        return new Run(
                count,
                count / sink.seconds(),
                1e3 * used / count,
                seconds,
                process.memory().rss(),
                sink.mails() - count);
    }

    private static double bare(MailSink sink, long bytes)
            throws InterruptedException, ExecutionException {
        var sender = new BareSender(sink.port(), NotifyProcess.CONNECTIONS, bytes);
        sender.send(WARM_UP);
        sink.reset();
        sender.send(BARE);
        return BARE / sink.seconds();
    }

    private static void await(NotifyProcess process, BooleanSupplier reached)
            throws InterruptedException, IOException {
        long end = System.nanoTime() + LONGEST_RUN.toNanos();
        while (!reached.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new IOException("The service ended by itself");
            }
            if (System.nanoTime() > end) {
                throw new IOException("Not all were told in " + LONGEST_RUN);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MS);
        }
    }
}
