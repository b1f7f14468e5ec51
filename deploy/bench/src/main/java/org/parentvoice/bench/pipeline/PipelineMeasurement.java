package org.parentvoice.bench.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.parentvoice.bench.Measurement;
import org.parentvoice.bench.report.Report;
import org.parentvoice.bench.stack.BenchStack;
import org.parentvoice.bench.stack.Folder;

/**
 * The whole way: through the gateway, intake, the log, themes, the log again, and actions, on an
 * empty stack.
 */
public final class PipelineMeasurement implements Measurement {

    private static final int FOR_THE_CLASSIFIER = 5_000;
    private static final Duration LONGEST_START = Duration.ofMinutes(15);
    private static final long SEED = 20_261_126;

    private final Path root;
    private final Clock clock = Clock.systemUTC();

    public PipelineMeasurement(Path root) {
        this.root = root;
    }

    @Override
    public String name() {
        return "pipeline";
    }

    @Override
    public String about() {
        return "pieces of feedback a second from a request to the tally, and how long one takes";
    }

    @Override
    public void run(Report report) throws Exception {
        List<Statement> some = statements().make(FOR_THE_CLASSIFIER);
        double classifier = ClassifierAlone.textsPerSecond(some);
        report.step("the classifier alone: %,.0f texts a second".formatted(classifier));
        measure(report, "one JVM", classifier);
        measure(report, "processes", classifier, "--processes");
    }

    private void measure(Report report, String where, double classifier, String... options)
            throws Exception {
        try (Folder data = Folder.in(root)) {
            report.step(where + ": starting an empty stack");
            try (BenchStack stack = BenchStack.up(root, data, LONGEST_START, options)) {
                new PipelineRun(report, where, stack).measure(statements(), classifier);
            }
        }
    }

    private Statements statements() {
        return new Statements(SEED, LocalDate.now(clock));
    }
}
