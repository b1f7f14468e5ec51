package org.parentvoice.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A stack started as a person starts it: by {@code deploy/local/up}, on ports and a folder of its
 * own.
 */
final class RunningStack implements AutoCloseable {

    /** Ports the stack takes from its first one on. */
    private static final int SPAN = 24;

    /** Below the ports that systems give to outgoing connections, which come and go. */
    private static final int LOWEST_PORT = 10_000;

    private static final int HIGHEST_PORT = 30_000;

    private static final Duration START = Duration.ofMinutes(4);

    private final Path root = projectRoot();
    private final Path data;
    private final int port;
    private final List<String> options;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private Process process;

    private RunningStack(Path data, int port, List<String> options) {
        this.data = data;
        this.port = port;
        this.options = options;
        this.process = launch();
    }

    /** Starts it and comes back at the ready line. */
    static RunningStack up(Path data, String... options) {
        var stack = new RunningStack(data, freePorts(), List.of(options));
        stack.awaitReady();
        return stack;
    }

    /** The same command on the same folder and ports again, after it has died. */
    void again() {
        output.clear();
        process = launch();
        awaitReady();
    }

    private Process launch() {
        var command = new ArrayList<String>();
        command.add(root.resolve("deploy/local/up").toString());
        command.addAll(List.of("--port", String.valueOf(port), "--data", data.toString()));
        command.addAll(options);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Tests look at behaviour; training the cache would cost them minutes.
        builder.environment().put("PARENTVOICE_AOT", "off");
        // Whatever ends the tests ends the stack too.
        builder.environment()
                .put("PARENTVOICE_PARENT_PID", String.valueOf(ProcessHandle.current().pid()));
        try {
            Process started = builder.start();
            Thread.ofVirtual().start(() -> read(started));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Process started) {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(output::add);
        } catch (UncheckedIOException | IOException e) {
            output.add("(the output ended)");
        }
    }

    private void awaitReady() {
        await().atMost(START)
                .failFast(
                        () ->
                                assertThat(process.isAlive())
                                        .as("the stack is alive: %s", String.join("\n", output))
                                        .isTrue())
                .untilAsserted(
                        () -> assertThat(output).contains("Parent Voice is ready at " + base()));
    }

    /** Comes back when the demonstration data has been loaded. */
    void awaitDemo() {
        await().atMost(START)
                .untilAsserted(
                        () ->
                                assertThat(data.resolve("demo-loaded"))
                                        .as(() -> String.join("\n", output))
                                        .exists());
    }

    URI base() {
        return URI.create("http://localhost:" + port);
    }

    /** Where the store listens, for looking at what it holds. */
    String mongoUri() {
        return "mongodb://127.0.0.1:" + (port + 22);
    }

    String output() {
        return String.join("\n", output);
    }

    /** The process id of a part now, with {@code --processes}. */
    long pid(String part) {
        var pids = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("run/pids"))) {
            pids.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Long.parseLong(pids.getProperty(part));
    }

    /** SIGKILL to one part; comes back when another process has taken its place. */
    void kill(String part) {
        long before = pid(part);
        ProcessHandle.of(before).orElseThrow().destroyForcibly();
        await().atMost(Duration.ofSeconds(60)).until(() -> pid(part) != before);
    }

    /** SIGKILL to everything at once. */
    void killAll() {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** SIGTERM, as Ctrl-C; comes back when nothing of it is left. */
    List<ProcessHandle> stop() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        process.destroy();
        await().atMost(Duration.ofSeconds(60)).until(() -> !process.isAlive());
        return all.stream().filter(ProcessHandle::isAlive).toList();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private static Path projectRoot() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("mvnw"))) {
            here = Objects.requireNonNull(here.getParent(), "the project's root");
        }
        return here;
    }

    private static int freePorts() {
        for (int tries = 0; tries < 50; tries++) {
            int first = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            if (areFree(first)) {
                return first;
            }
        }
        throw new IllegalStateException("No " + SPAN + " free ports in a row");
    }

    private static boolean areFree(int first) {
        for (int port = first; port < first + SPAN; port++) {
            try (ServerSocket free = new ServerSocket(port)) {
                free.setReuseAddress(true);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }
}
