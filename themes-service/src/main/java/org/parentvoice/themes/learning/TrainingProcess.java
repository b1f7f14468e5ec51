package org.parentvoice.themes.learning;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.parentvoice.themes.learning.trial.TrialOrder;
import org.parentvoice.themes.learning.trial.TrialReport;

/**
 * A training in a process of its own, since it needs more memory than a service has. Texts go in
 * through a pipe and the model comes out through one; nothing is written to a disk.
 */
final class TrainingProcess implements AutoCloseable {

    private static final Duration GONE_WITHIN = Duration.ofSeconds(10);
    private static final int LARGEST_MODEL = 60_000_000;

    private final Process process;
    private final Thread watch;
    private volatile boolean late;

    /** What comes out. */
    record Trained(TrialReport report, byte[] file) {}

    /** Writes what the process is to work on. */
    interface Order {
        void write(TrialOrder.Writer writer) throws IOException;
    }

    private TrainingProcess(Process process, Duration timeout) {
        this.process = process;
        watch = Thread.ofVirtual().name("training-watch").start(() -> endAfter(timeout));
    }

    static TrainingProcess start(int heapMegabytes, Duration timeout) throws IOException {
        var builder = new ProcessBuilder(JavaCommand.toTrain(heapMegabytes));
        // Keys and passwords of the service are none of its business.
        builder.environment().clear();
        builder.environment().put("CLASSPATH", JavaCommand.classPath());
        // A stack trace could hold what somebody wrote.
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return new TrainingProcess(builder.start(), timeout);
    }

    long pid() {
        return process.pid();
    }

    /**
     * Hands over the order and waits for the model.
     *
     * @param model file of the model in force; empty for the built-in one
     * @throws TrainingFailedException if none comes
     */
    Trained run(byte[] model, Order order) throws TrainingFailedException {
        try {
            var writer =
                    new TrialOrder.Writer(
                            new BufferedOutputStream(process.getOutputStream()), model);
            order.write(writer);
            writer.end();
            var in = new DataInputStream(process.getInputStream());
            TrialReport report = TrialReport.read(in);
            byte[] file = in.readNBytes(LARGEST_MODEL);
            if (process.waitFor() != 0) {
                throw failed();
            }
            return new Trained(report, file);
        } catch (IOException e) {
            throw failed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed();
        }
    }

    private TrainingFailedException failed() {
        close();
        if (late) {
            return new TrainingFailedException("it took too long");
        }
        return switch (exitCode()) {
            case 0 -> new TrainingFailedException("it was broken off");
            case 3 -> new TrainingFailedException("it ran out of memory");
            default -> new TrainingFailedException("it ended with code " + exitCode());
        };
    }

    private int exitCode() {
        return process.isAlive() ? -1 : process.exitValue();
    }

    private void endAfter(Duration timeout) {
        try {
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                late = true;
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the process, if it runs, and waits until it is gone. */
    @Override
    public void close() {
        process.destroyForcibly();
        watch.interrupt();
        try {
            process.waitFor(GONE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
