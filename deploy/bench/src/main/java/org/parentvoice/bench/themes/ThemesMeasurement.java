package org.parentvoice.bench.themes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.parentvoice.bench.Measurement;
import org.parentvoice.bench.report.Limit;
import org.parentvoice.bench.report.Report;
import org.parentvoice.bench.stack.Jvm;

/**
 * How quick the classifier is on one thread, and how much of that is left when feedback comes from
 * the log, goes into the database and is published. The best of several runs counts: whatever else
 * the machine does only slows them down.
 */
public final class ThemesMeasurement implements Measurement {

    private static final int TEXTS = 5_000;
    private static final int PIECES = 40_000;
    private static final int LAST = 10_000;
    private static final String LAST_ONES = "the last %,d".formatted(LAST);
    private static final int RUNS = 3;
    private static final double WITHOUT_EVIDENCE = 20_000;
    private static final double WITH_EVIDENCE = 8_000;
    private static final double THIRD = WITH_EVIDENCE / 3;
    private static final String PER_SECOND = "/s";

    private final Path root;
    private final Path jar;

    public ThemesMeasurement(Path root) {
        this.root = root;
        this.jar = root.resolve("themes-service/target/themes-service.jar");
    }

    @Override
    public String name() {
        return "themes";
    }

    @Override
    public String about() {
        return "texts a second: the classifier alone, and the themes service between log and store";
    }

    @Override
    public void run(Report report) throws IOException, InterruptedException, ExecutionException {
        Texts texts = Texts.ofTheCorpus(root);
        for (Jvm jvm : List.of(Jvm.DEFAULT, Jvm.STACK)) {
            ClassifierProcess.Pace pace = classifier(report, jvm, texts.make(TEXTS));
            service(report, jvm, texts.make(PIECES), pace);
        }
    }

    private ClassifierProcess.Pace classifier(Report report, Jvm jvm, List<String> texts)
            throws IOException, InterruptedException {
        report.step(jvm.inWords() + ": the classifier alone, " + RUNS + " times");
        var classifier = new ClassifierProcess(root, jar);
        ClassifierProcess.Pace best = classifier.pace(jvm, texts);
        for (int run = 1; run < RUNS; run++) {
            best = best.better(classifier.pace(jvm, texts));
        }
        String where = "classifier, " + jvm.inWords();
        add(report, where, "without evidence", best.without(), goal(WITHOUT_EVIDENCE));
        add(report, where, "with evidence", best.with(), goal(WITH_EVIDENCE));
        return best;
    }

    private void service(
            Report report, Jvm jvm, List<String> texts, ClassifierProcess.Pace classifier)
            throws IOException, InterruptedException, ExecutionException {
        var consumer = new ConsumerRun(report, root, jar, LAST);
        ConsumerRun.Found best = new ConsumerRun.Found(0, 0, 0, 0, Double.MAX_VALUE);
        double slowest = Double.MAX_VALUE;
        for (int run = 1; run <= RUNS; run++) {
            report.step("%s: %,d pieces, run %d".formatted(jvm.inWords(), PIECES, run));
            ConsumerRun.Found found = consumer.measure(jvm, texts);
            report.step(
                    "%,.0f a second, the last %,.0f, %.2f ms of a core for one"
                            .formatted(found.themed(), found.lastThemed(), found.lastCpu()));
            best = best.better(found);
            slowest = Math.min(slowest, found.themed());
        }
        String where = "service, " + jvm.inWords();
        report.add(where, "limit: classifier, 1 thread", classifier.with(), PER_SECOND);
        report.add(where, "limit: producer, 500 at a time", best.producer(), PER_SECOND);
        report.add(where, "limit: inserts, 500 at a time", best.inserts(), PER_SECOND);
        add(
                report,
                where,
                "all %,d, from a cold start".formatted(PIECES),
                best.themed(),
                goal(THIRD));
        add(report, where, LAST_ONES, best.lastThemed(), goal(THIRD));
        add(
                report,
                where,
                LAST_ONES + ", beside",
                best.lastThemed(),
                Limit.atMost("classifier", classifier.with()));
        report.add(where, "all %,d, the slowest run".formatted(PIECES), slowest, PER_SECOND);
        // Says more than the rate does where other work has most of the cores.
        report.add(where, LAST_ONES + ": processor time for one", best.lastCpu(), "ms");
    }

    private static void add(Report report, String where, String what, double value, Limit limit) {
        report.add(where, what, value, PER_SECOND, limit);
    }

    private static Limit goal(double value) {
        return Limit.goalOrMore("goal", value);
    }
}
