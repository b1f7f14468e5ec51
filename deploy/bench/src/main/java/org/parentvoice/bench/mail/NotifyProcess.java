package org.parentvoice.bench.mail;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.parentvoice.bench.stack.BenchStack;
import org.parentvoice.bench.stack.Memory;

/**
 * The service as its own process, with the stack's broker and store, a database of its own, and the
 * sink.
 */
final class NotifyProcess implements AutoCloseable {

    static final String DATABASE = "bench-notify";
    static final int CONNECTIONS = 2;

    private final Process process;
    private final Thread atExit;

    NotifyProcess(BenchStack stack, Path data, int smtp) throws IOException {
        List<String> command =
                List.of(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "org.parentvoice.notify.NotifyApplication",
                        "--spring.mongodb.uri=" + stack.mongoUri() + "/" + DATABASE,
                        "--spring.kafka.bootstrap-servers=" + stack.kafka(),
                        "--spring.cloud.stream.default.group=bench",
                        "--parentvoice.signing-key=only-to-measure-only-to-measure-0123",
                        "--parentvoice.sending.connections=" + CONNECTIONS,
                        // Measured at night too.
                        "--parentvoice.timing.quiet-from=07:00",
                        "--parentvoice.timing.quiet-to=07:00",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + smtp,
                        "--server.port=0",
                        "--management.server.port=0");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.redirectOutput(new File(data.toFile(), "bench-notify.log"));
        process = builder.start();
        atExit = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Memory memory() {
        return Memory.of(process.pid());
    }

    /** Seconds of the processor it has used by now. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            process.destroyForcibly();
        }
    }
}
