package org.parentvoice.bench.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An empty folder for a stack's data, on the project's own disk; gone when it is closed. */
public record Folder(Path path) implements AutoCloseable {

    public static Folder in(Path root) throws IOException {
        Path target = Files.createDirectories(root.resolve("deploy/bench/target"));
        return new Folder(Files.createTempDirectory(target, "data-"));
    }

    @Override
    public void close() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(path)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.deleteIfExists(each);
        }
    }
}
