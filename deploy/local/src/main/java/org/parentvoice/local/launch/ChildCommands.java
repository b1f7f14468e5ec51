package org.parentvoice.local.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How each part is started in a process of its own. */
final class ChildCommands {

    /**
     * Megabytes of heap, enough for thousands of items in flight, and how much of it is for what is
     * new. What is new is touched all over before the first collection, and from then on is memory
     * that the process has; a third of the heap, as the JVM would choose, is more than it needs.
     */
    private record Heap(int most, int young) {}

    private static final Heap OF_A_SERVICE = new Heap(96, 16);

    private static final Map<String, Heap> HEAPS =
            Map.of(
                    "platform", new Heap(platformHeap(), 40),
                    // The model and what it has learnt to look up take about 60 MB.
                    "themes", new Heap(192, 32),
                    "gateway", new Heap(64, 12));

    /** The store keeps everything in memory: who has more to keep gives it more. */
    private static int platformHeap() {
        return Integer.parseInt(System.getenv().getOrDefault("PARENTVOICE_HEAP_MB", "256"));
    }

    /** After a rehearsal each part writes what it learned, all at once on few cores. */
    private static final Duration WRITE_CACHE_WITHIN = Duration.ofMinutes(5);

    private static final List<String> APPS =
            List.of("intake", "themes", "actions", "notify", "gateway");

    private final Path home;
    private final Ports ports;
    private final DataFolder data;
    private final AppSettings settings;
    private final boolean rehearsal;

    /**
     * @param home the folder with {@code lib} (the stack's jars) and {@code run} (the extracted
     *     production jars)
     * @param rehearsal record AOT caches instead of using them
     */
    ChildCommands(Path home, Ports ports, DataFolder data, boolean rehearsal) {
        this.home = home;
        this.ports = ports;
        this.data = data;
        this.settings = new AppSettings(ports, data);
        this.rehearsal = rehearsal;
    }

    Child platform() throws IOException {
        List<String> command = java("platform");
        command.add("-cp");
        command.add(home.resolve("lib") + "/*");
        command.add(PlatformProcess.class.getName());
        command.add(String.valueOf(ports.base()));
        command.add(data.root().toString());
        command.addAll(settings.of("platform"));
        command.add("--logging.structured.format.console=ecs");
        return child("platform", command);
    }

    List<Child> apps() throws IOException {
        var apps = new ArrayList<Child>();
        for (String app : APPS) {
            List<String> command = java(app);
            command.add("-jar");
            command.add(home.resolve("run").resolve(app).resolve(app + ".jar").toString());
            command.addAll(settings.of(app));
            command.add("--logging.structured.format.console=ecs");
            apps.add(child(app, command));
        }
        return apps;
    }

    private Child child(String app, List<String> command) {
        URI health =
                URI.create(
                        "http://localhost:"
                                + ports.management(app)
                                + (app.equals("platform")
                                        ? "/actuator/health"
                                        : "/actuator/health/readiness"));
        return new Child(
                app,
                command,
                data.logs().resolve(app + ".log"),
                health,
                rehearsal ? WRITE_CACHE_WITHIN : Child.STOP_WITHIN);
    }

    private List<String> java(String app) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Xss512k");
        Heap heap = HEAPS.getOrDefault(app, OF_A_SERVICE);
        command.add("-Xmx" + heap.most() + "m");
        command.add("-Xmn" + heap.young() + "m");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        Path cache = home.resolve("run").resolve(app + ".aot");
        if (rehearsal) {
            command.add("-XX:AOTCacheOutput=" + cache);
        } else if (Files.exists(cache)) {
            command.add("-XX:AOTCache=" + cache);
            // Warnings of parts that the JVM makes anew have no place in a log of JSON lines.
            command.add("-Xlog:aot*=error");
        }
        return command;
    }
}
