package org.parentvoice.bench.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A broker, a store and one service, each a process of its own, and nothing else. All of it ends
 * with this process, however that ends.
 */
public final class ServiceAlone implements AutoCloseable {

    private static final long LONGEST_STOP_SECONDS = 20;
    private static final int BROKER_HEAP_MB = 384;
    private static final int STORE = 2;
    private static final int SERVICE = 3;
    private static final int MANAGEMENT = 4;
    private static final int NOTHING = 5;

    private final int port = FreePorts.inARow();
    private final Folder folder;
    private final Path root;
    private final Jvm jvm;
    private final Deque<Process> processes = new ArrayDeque<>();
    private final Thread atExit = new Thread(this::end, "stop-alone");

    private ServiceAlone(Path root, Jvm jvm) throws IOException {
        this.root = root;
        this.jvm = jvm;
        this.folder = Folder.in(root);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts broker and store.
     *
     * @param storeHeapMegabytes the store has all of its data in memory
     */
    public static ServiceAlone withoutService(Path root, Jvm jvm, int storeHeapMegabytes)
            throws IOException {
        var alone = new ServiceAlone(root, jvm);
        try {
            alone.part(Part.KAFKA, alone.port, BROKER_HEAP_MB);
            alone.part(Part.STORE, alone.port + STORE, storeHeapMegabytes);
            return alone;
        } catch (IOException | RuntimeException e) {
            alone.close();
            throw e;
        }
    }

    /** The broker's address. */
    public String kafka() {
        return "localhost:" + port;
    }

    /** The store's address, without a database. */
    public String mongo() {
        return "mongodb://127.0.0.1:" + (port + STORE);
    }

    private void part(String name, int at, int heapMegabytes) throws IOException {
        List<String> command = new ArrayList<>(jvm.command(heapMegabytes));
        command.addAll(
                List.of(
                        Part.class.getName(),
                        name,
                        folder.path().resolve(name).toString(),
                        String.valueOf(at)));
        Process process = start(name, command, ProcessBuilder.Redirect.PIPE);
        String said = process.inputReader().readLine();
        if (!Part.UP.equals(said)) {
            throw new IOException(name + " did not start:\n" + log(name));
        }
    }

    /**
     * Starts the service and comes back at once.
     *
     * @param settings besides where broker and store are
     */
    public Process service(Path jar, String database, Map<String, ?> settings) throws IOException {
        List<String> command = new ArrayList<>(jvm.serviceCommand(jar));
        set(command, "server.port", port + SERVICE);
        set(command, "server.address", "localhost");
        set(command, "management.server.port", port + MANAGEMENT);
        set(command, "management.server.address", "localhost");
        set(command, "spring.kafka.bootstrap-servers", kafka());
        set(
                command,
                "spring.mongodb.uri",
                mongo() + "/" + database + "?serverSelectionTimeoutMS=5000&connectTimeoutMS=3000");
        set(
                command,
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                "http://localhost:" + (port + NOTHING));
        set(command, "parentvoice.signing-key", UUID.randomUUID());
        settings.forEach((name, value) -> set(command, name, value));
        Path log = folder.path().resolve("service.log");
        return start("service", command, ProcessBuilder.Redirect.to(log.toFile()));
    }

    private static void set(List<String> command, String name, Object value) {
        command.add("--" + name + "=" + value);
    }

    private synchronized Process start(
            String name, List<String> command, ProcessBuilder.Redirect output) throws IOException {
        var builder =
                new ProcessBuilder(command)
                        .redirectError(folder.path().resolve(name + ".err").toFile())
                        .redirectOutput(output)
                        .directory(root.toFile());
        builder.environment()
                .put("PARENTVOICE_PARENT_PID", String.valueOf(ProcessHandle.current().pid()));
        Process process = builder.start();
        processes.push(process);
        return process;
    }

    /** Processor time that all of it has used so far, over all cores. */
    public synchronized Duration cpu() {
        return processes.stream()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The end of what a part has said. */
    public String log(String name) throws IOException {
        var lines = new ArrayList<String>();
        for (String ending : List.of(".log", ".err")) {
            Path file = folder.path().resolve(name + ending);
            if (Files.exists(file)) {
                List<String> all = Files.readAllLines(file);
                lines.addAll(all.subList(Math.max(0, all.size() - 20), all.size()));
            }
        }
        return String.join("\n", lines);
    }

    /** As a supervisor stops it; comes back when it is gone. */
    public static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // This process is ending already, and ends them itself.
            return;
        }
        end();
    }

    private synchronized void end() {
        try {
            for (Process process : processes) {
                stop(process);
            }
            folder.close();
        } catch (IOException | InterruptedException e) {
            processes.forEach(Process::destroyForcibly);
            System.err.println("The folder " + folder.path() + " is left: " + e.getMessage());
        }
    }
}
