package org.parentvoice.bench.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.parentvoice.bench.report.Limit;
import org.parentvoice.bench.report.Percentiles;
import org.parentvoice.bench.report.Report;
import org.parentvoice.bench.stack.Api;
import org.parentvoice.bench.stack.BenchStack;

/** One stack from empty to counted: a warm-up, the limits, two kinds of load, probes, a count. */
final class PipelineRun {

    private static final int WARM_UP = 200;
    private static final int IMPORTED = 10_000;
    private static final int POSTED = 5_000;
    private static final int PROBES = 50;
    private static final int PATTERNS = 200;

    /** In which something counted twice would show. */
    private static final long SETTLE_SECONDS = 3;

    private final Report report;
    private final String where;
    private final BenchStack stack;
    private final List<String> ids = new ArrayList<>();
    private int accepted;

    PipelineRun(Report report, String where, BenchStack stack) {
        this.report = report;
        this.where = where;
        this.stack = stack;
    }

    void measure(Statements statements, double classifier) throws Exception {
        var api = new Api(stack.base());
        try (var log = new StackLog(stack.kafka());
                var store = new StackStore(stack.mongoUri())) {
            var watch = new Watch(api, log, store);
            report.step(where + ": a warm-up, which is not measured");
            note(watch.bringIn(new Writers("warm-up"), statements.make(WARM_UP)).accepted());
            var limits =
                    Limits.measure(
                            report,
                            where,
                            stack.kafka(),
                            log.some("feedback.received", PATTERNS),
                            classifier);
            importFile(watch, statements, limits);
            post(watch, statements, limits);
            probe(new Probes(api, store), statements, limits);
            TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
            Counts.of(store).wrong(accepted, ids).forEach(w -> report.fail(where + ": " + w));
            report.add(where, "accepted, and tallied once each", store.tallied(), "items");
        }
        report.add(where, "memory (RSS) after it", stack.memory().rss(), "MB");
        report.add(where, "memory (PSS) after it", stack.memory().pss(), "MB");
    }

    private void importFile(Watch watch, Statements statements, Limits limits) throws Exception {
        report.step(where + ": importing %,d from a file".formatted(IMPORTED));
        Watch.Times times = watch.bringIn(new CsvImport(), statements.make(IMPORTED));
        note(times.accepted());
        report.add(where, "import: the 202 after", times.accepted().answers()[0] / 1e3, "s");
        rates("import", times, limits.acceptedInParts(), limits);
    }

    private void post(Watch watch, Statements statements, Limits limits) throws Exception {
        report.step(where + ": posting %,d by 8 writers".formatted(POSTED));
        Watch.Times times = watch.bringIn(new Writers("post"), statements.make(POSTED));
        note(times.accepted());
        rates("posts", times, limits.acceptedOneByOne(), limits);
        latency("posts: a 202 under load", new Percentiles(times.accepted().answers()), limits);
        report.add(where, "posts: retries", times.accepted().retries(), "");
    }

    private void rates(String what, Watch.Times times, Limit limit, Limits limits) {
        int count = times.accepted().count();
        report.add(where, what + ": accepted", count / times.acceptedAt(), "/s", limit);
        Limit counted = limits.counted(limit);
        report.add(where, what + ": themed", count / times.themedAt(), "/s", counted);
        report.add(where, what + ": tallied", count / times.talliedAt(), "/s", counted);
    }

    private void probe(Probes probes, Statements statements, Limits limits) throws Exception {
        report.step(where + ": %d one at a time".formatted(PROBES));
        probes.send(statements.make(PROBES));
        accepted += PROBES;
        ids.addAll(probes.ids());
        latency("idle: one, to its 202", probes.accepted(), limits);
        latency("idle: one, to the tally", probes.tallied(), limits);
    }

    private void latency(String what, Percentiles milliseconds, Limits limits) {
        for (int percent : new int[] {50, 95, 99}) {
            report.add(
                    where,
                    what + ", p" + percent,
                    milliseconds.at(percent),
                    "ms",
                    limits.answered(percent));
        }
    }

    private void note(Load.Accepted some) {
        accepted += some.count();
        ids.addAll(some.ids());
    }
}
