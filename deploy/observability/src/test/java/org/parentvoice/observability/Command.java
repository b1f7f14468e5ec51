package org.parentvoice.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs a program and keeps what it said. */
final class Command {

    private Command() {}

    /** How the program ended, and its output and errors in the order they came. */
    record Result(int exit, String output) {

        boolean succeeded() {
            return exit == 0;
        }
    }

    static Result run(Path folder, List<String> words) {
        try {
            var process =
                    new ProcessBuilder(words)
                            .directory(folder.toAbsolutePath().toFile())
                            .redirectErrorStream(true)
                            .start();
            process.getOutputStream().close();
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + words, e);
        }
    }
}
