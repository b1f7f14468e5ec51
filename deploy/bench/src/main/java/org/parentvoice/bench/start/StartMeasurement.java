package org.parentvoice.bench.start;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.parentvoice.bench.Measurement;
import org.parentvoice.bench.report.Limit;
import org.parentvoice.bench.report.Percentiles;
import org.parentvoice.bench.report.Report;
import org.parentvoice.bench.stack.BenchStack;
import org.parentvoice.bench.stack.Folder;
import org.parentvoice.bench.stack.Memory;

/**
 * Later starts of the stack, with its data already there and what the JVM learned at the first:
 * seconds to the ready line, and memory.
 */
public final class StartMeasurement implements Measurement {

    private static final int STARTS = 3;
    private static final Duration FIRST = Duration.ofMinutes(15);
    private static final Duration LATER = Duration.ofMinutes(3);

    /** Until what starts late has started too. */
    private static final long SETTLE_SECONDS = 5;

    private final Path root;

    public StartMeasurement(Path root) {
        this.root = root;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String about() {
        return "seconds from deploy/local/up to its ready line, and memory of all processes";
    }

    private record Start(double seconds, Memory memory) {}

    @Override
    public void run(Report report) throws IOException, InterruptedException {
        measure(report, "one JVM", 10, Limit.goal("goal", 700));
        measure(report, "processes", 25, Limit.goal("goal (1.5 GiB)", 1610.6), "--processes");
    }

    private void measure(
            Report report, String where, double goalSeconds, Limit memoryGoal, String... options)
            throws IOException, InterruptedException {
        try (Folder data = Folder.in(root)) {
            report.step(where + ": a first start, which is not measured");
            BenchStack.up(root, data, FIRST, options).close();
            var starts = new ArrayList<Start>();
            for (int i = 0; i < STARTS; i++) {
                starts.add(start(data, options));
                report.step("start " + (i + 1) + ": " + starts.getLast());
            }
            Percentiles seconds = over(starts, Start::seconds);
            Limit goal = Limit.goal("goal", goalSeconds);
            report.add(where, "ready, median of " + STARTS, seconds.median(), "s", goal);
            report.add(where, "ready, slowest of " + STARTS, seconds.largest(), "s", goal);
            double rss = over(starts, start -> start.memory().rss()).largest();
            double pss = over(starts, start -> start.memory().pss()).largest();
            report.add(where, "memory (RSS), most", rss, "MB", memoryGoal);
            report.add(where, "memory (PSS), most", pss, "MB", memoryGoal);
        }
    }

    private Start start(Folder data, String... options) throws IOException, InterruptedException {
        try (BenchStack stack = BenchStack.up(root, data, LATER, options)) {
            TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
            return new Start(stack.secondsToReady(), stack.memory());
        }
    }

    private static Percentiles over(List<Start> starts, ToDoubleFunction<Start> what) {
        return new Percentiles(starts.stream().mapToDouble(what).toArray());
    }
}
