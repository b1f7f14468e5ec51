package org.parentvoice.bench.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The stack as a person starts it, by {@code deploy/local/up}, on ports of its own. It ends with
 * this process, however that ends.
 */
public final class BenchStack implements AutoCloseable {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);
    private static final int KAFKA = 20;
    private static final int MONGO = 22;

    private final int port;
    private final Folder data;
    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Long> ready = new CompletableFuture<>();
    private final Thread atExit = new Thread(this::endAtExit, "stop-stack");
    private final double secondsToReady;

    private BenchStack(int port, Folder data, ProcessBuilder command, Duration patience)
            throws IOException, InterruptedException {
        this.port = port;
        this.data = data;
        Runtime.getRuntime().addShutdownHook(atExit);
        long started = System.nanoTime();
        process = command.start();
        Thread.ofVirtual().start(this::read);
        try {
            secondsToReady = (awaitReady(patience) - started) / 1e9;
        } catch (IOException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts it and comes back at the ready line.
     *
     * @param patience how long it may take; the first start after a build rehearses
     */
    public static BenchStack up(Path root, Folder data, Duration patience, String... options)
            throws IOException, InterruptedException {
        return up(root, data, patience, Map.of(), options);
    }

    /**
     * The same, set up in another way.
     *
     * @param environment what {@code deploy/local/up} reads
     */
    public static BenchStack up(
            Path root,
            Folder data,
            Duration patience,
            Map<String, String> environment,
            String... options)
            throws IOException, InterruptedException {
        int port = FreePorts.inARow();
        var command = new ArrayList<String>();
        command.add(root.resolve("deploy/local/up").toString());
        command.addAll(List.of("--port", String.valueOf(port), "--data", data.path().toString()));
        command.add("--no-demo");
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("PARENTVOICE_AOT");
        builder.environment().putAll(environment);
        builder.environment().put("PARENTVOICE_REHEARSAL_PORT", String.valueOf(FreePorts.inARow()));
        builder.environment()
                .put("PARENTVOICE_PARENT_PID", String.valueOf(ProcessHandle.current().pid()));
        return new BenchStack(port, data, builder, patience);
    }

    private void read() {
        String line = "Parent Voice is ready at " + base();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String each = lines.readLine(); each != null; each = lines.readLine()) {
                if (each.equals(line)) {
                    ready.complete(System.nanoTime());
                }
                output.add(each);
            }
        } catch (IOException e) {
            output.add("(the output ended)");
        }
        ready.completeExceptionally(
                new IOException("The stack did not start:\n" + String.join("\n", output)));
    }

    private long awaitReady(Duration patience) throws IOException, InterruptedException {
        try {
            return ready.get(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(
                    "The stack was not ready within %d s:%n%s"
                            .formatted(patience.toSeconds(), String.join("\n", output)),
                    e);
        }
    }

    public double secondsToReady() {
        return secondsToReady;
    }

    public URI base() {
        return URI.create("http://localhost:" + port);
    }

    public String kafka() {
        return "localhost:" + (port + KAFKA);
    }

    public String mongoUri() {
        return "mongodb://127.0.0.1:" + (port + MONGO);
    }

    /** The memory of all its processes together, now. */
    public Memory memory() {
        try (Stream<ProcessHandle> all = everything()) {
            return all.map(each -> Memory.of(each.pid())).reduce(Memory.NONE, Memory::plus);
        } catch (UncheckedIOException e) {
            throw new IllegalStateException("Memory is read from /proc, which Linux has", e);
        }
    }

    private Stream<ProcessHandle> everything() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    /** As Ctrl-C; comes back when nothing of it is left. */
    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // This process is ending already, and waits for the very same.
            output.add("stopped at exit");
        }
    }

    /** Nobody closes the folder any more when this process is told to end. */
    private void endAtExit() {
        end();
        try {
            data.close();
        } catch (IOException e) {
            System.err.println("The folder " + data.path() + " is left: " + e.getMessage());
        }
    }

    private synchronized void end() {
        List<ProcessHandle> all = everything().toList();
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                output.add("did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
