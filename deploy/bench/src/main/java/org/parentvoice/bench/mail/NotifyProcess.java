package org.parentvoice.bench.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.parentvoice.bench.stack.Memory;
import org.parentvoice.bench.stack.ServiceAlone;

/** The service, with a broker, a store and the sink. */
final class NotifyProcess {

    static final String DATABASE = "notify";
    static final int CONNECTIONS = 4;

    private final ServiceAlone alone;
    private final Process process;

    NotifyProcess(ServiceAlone alone, Path jar, int smtp) throws IOException {
        this.alone = alone;
        process =
                alone.service(
                        jar,
                        DATABASE,
                        Map.of(
                                "parentvoice.sending.connections",
                                CONNECTIONS,
                                // Measured at night too.
                                "parentvoice.timing.quiet-from",
                                "07:00",
                                "parentvoice.timing.quiet-to",
                                "07:00",
                                "spring.mail.host",
                                "127.0.0.1",
                                "spring.mail.port",
                                smtp));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The end of what it has said. */
    String log() throws IOException {
        return alone.log("service");
    }

    Memory memory() {
        return Memory.of(process.pid());
    }

    /** Seconds of the processor it has used by now. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }
}
