package org.parentvoice.local.launch;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One part in a process of its own. */
final class Child {

    private static final Duration READY_WITHIN = Duration.ofSeconds(120);
    static final Duration STOP_WITHIN = Duration.ofSeconds(20);
    private static final long LOOK_AGAIN_MS = 100;

    private final String name;
    private final List<String> command;
    private final Path log;
    private final URI health;
    private final Duration stopWithin;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private volatile @Nullable Process process;

    /**
     * @param health answers 200 when the part is ready
     * @param stopWithin how long it may take to stop by itself
     */
    Child(String name, List<String> command, Path log, URI health, Duration stopWithin) {
        this.name = name;
        this.command = command;
        this.log = log;
        this.health = health;
        this.stopWithin = stopWithin;
    }

    String name() {
        return name;
    }

    Path log() {
        return log;
    }

    /** The process id, or -1 when it does not run. */
    long pid() {
        Process running = process;
        return running == null ? -1 : running.pid();
    }

    /** The process that was launched last. */
    Process process() {
        return Objects.requireNonNull(process, name);
    }

    Process launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment()
                .put("PARENTVOICE_PARENT_PID", String.valueOf(ProcessHandle.current().pid()));
        Process started = builder.start();
        process = started;
        return started;
    }

    /** Waits until it is ready; false when it ended or took too long. */
    boolean awaitReady() throws InterruptedException {
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (System.nanoTime() < end) {
            Process running = process;
            if (running == null || !running.isAlive()) {
                return false;
            }
            if (isReady()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
        }
        return false;
    }

    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(2)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    void askToStop() {
        Process running = process;
        if (running != null) {
            running.destroy();
        }
    }

    /** Waits for its end and helps when it takes too long. */
    void awaitStopped() throws InterruptedException {
        Process running = process;
        if (running != null && !running.waitFor(stopWithin.toSeconds(), TimeUnit.SECONDS)) {
            running.destroyForcibly().waitFor();
        }
    }
}
