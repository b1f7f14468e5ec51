package org.parentvoice.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Debian's Chromium. Where it is missing and may be installed (root, with apt), it is; no other
 * browser can be fetched here, and a test that looked away would prove nothing.
 */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private Chromium() {}

    static Path path() {
        return find().or(Chromium::install)
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        "The browser tests need Chromium, and none was found on the"
                                                + " path. Install it, for example with: apt-get"
                                                + " install chromium; or set CHROMIUM to its"
                                                + " file."));
    }

    private static Optional<Path> find() {
        String named = System.getenv("CHROMIUM");
        Stream<Path> onPath =
                Stream.of(System.getenv("PATH").split(":"))
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        Stream<Path> all =
                named == null ? onPath : Stream.concat(Stream.of(Path.of(named)), onPath);
        return all.filter(Files::isExecutable).findFirst();
    }

    private static Optional<Path> install() {
        if (!"root".equals(System.getProperty("user.name"))
                || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        run("apt-get", "update", "-q");
        run("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium");
        return find();
    }

    private static void run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            int code = process.waitFor();
            if (code != 0) {
                throw new AssertionError(String.join(" ", command) + " ended with " + code);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
