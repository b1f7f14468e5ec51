package org.parentvoice.mongo;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A store in a process of its own, to be killed; started by its own command. */
final class StoreProcess implements AutoCloseable {

    private static final Path BUILT = Path.of("target").toAbsolutePath();

    /** What the JVM has learned in a first run, so that hundreds of starts take little time. */
    private static final Path LEARNED = BUILT.resolve("store-process.aot");

    static {
        try {
            // Jars of two builds have the same time, and would be taken for the same.
            Files.deleteIfExists(LEARNED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final Process process;
    private final int port;

    private StoreProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * @param options of the store's command
     */
    static StoreProcess start(Path folder, String... options) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        (Files.exists(LEARNED) ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=") + LEARNED,
                        "-Xlog:disable",
                        "-Dlogback.configurationFile="
                                + BUILT.resolve("test-classes/logback-test.xml"),
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", classPath(), StoreCommand.class.getName(), "serve"));
        command.add(folder.toString());
        command.addAll(List.of(options));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String first = lines.readLine();
        if (first == null) {
            throw new IOException("The store did not start");
        }
        return new StoreProcess(process, Integer.parseInt(first.strip()));
    }

    /** The jar where there is one: nothing is learned of classes in folders. */
    private static String classPath() throws IOException {
        List<String> jars =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(each -> each.endsWith(".jar"))
                        .collect(Collectors.toCollection(ArrayList::new));
        try (Stream<Path> built = Files.list(BUILT)) {
            String own =
                    built.map(Path::toString)
                            .filter(each -> each.matches(".*/embedded-mongo-[^/]*\\.jar"))
                            .findAny()
                            .orElse(BUILT.resolve("classes").toString());
            jars.addFirst(own);
        }
        return String.join(File.pathSeparator, jars);
    }

    String connectionString() {
        return "mongodb://127.0.0.1:" + port;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** SIGTERM. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
