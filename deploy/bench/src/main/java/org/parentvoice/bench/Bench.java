package org.parentvoice.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.parentvoice.bench.mail.MailMeasurement;
import org.parentvoice.bench.pipeline.PipelineMeasurement;
import org.parentvoice.bench.report.Machine;
import org.parentvoice.bench.report.Report;
import org.parentvoice.bench.report.ResultFile;
import org.parentvoice.bench.report.Table;
import org.parentvoice.bench.start.StartMeasurement;
import org.parentvoice.bench.store.StoreMeasurement;
import org.parentvoice.bench.themes.ThemesMeasurement;

/** Runs what was asked for. Started by {@code deploy/bench/run}. */
public final class Bench {

    private static final int FAILED = 1;
    private static final int WRONG_ARGUMENTS = 2;

    private Bench() {}

    static List<Measurement> all(Path root) {
        return List.of(
                new StartMeasurement(root),
                new PipelineMeasurement(root),
                new StoreMeasurement(root),
                new ThemesMeasurement(root),
                new MailMeasurement(root));
    }

    /**
     * @param args the project's root, then names of measurements
     */
    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]);
        boolean good = true;
        try {
            List<String> names = List.of(args).subList(1, args.length);
            for (Measurement each : Arguments.select(names, all(root))) {
                good &= run(each, root.resolve("deploy/bench/target/results"));
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_ARGUMENTS);
        }
        System.exit(good ? 0 : FAILED);
    }

    private static boolean run(Measurement measurement, Path results) throws IOException {
        System.out.println();
        System.out.println(measurement.name() + ": " + measurement.about());
        var report = new Report(System.out);
        Machine machine = Machine.here(Clock.systemUTC());
        try {
            measurement.run(report);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            report.fail("It was interrupted.");
        } catch (Exception e) {
            report.fail(e.getMessage() == null ? e.toString() : e.getMessage());
        }
        System.out.println();
        System.out.print(Table.of(report.figures()));
        report.failures().forEach(failure -> System.out.println("FAILED: " + failure));
        Path file = new ResultFile(results).write(measurement.name(), machine, report);
        System.out.println(machine.inWords());
        System.out.println("Written to " + file);
        return report.failures().isEmpty();
    }
}
