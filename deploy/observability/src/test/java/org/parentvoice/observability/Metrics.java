package org.parentvoice.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names in {@code metrics.txt}, spelled as Prometheus stores them. */
final class Metrics {

    private Metrics() {}

    static Set<String> published() {
        try (var lines = Files.lines(Path.of("metrics.txt"))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(Metrics::series)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> series(String line) {
        var columns = line.split("\\|", -1);
        var name = columns[0].strip();
        var type = columns[1].strip();
        return switch (type) {
            case "counter", "gauge" -> Stream.of(name);
            case "histogram" -> Stream.of(name + "_bucket", name + "_sum", name + "_count");
            case "summary" -> Stream.of(name + "_sum", name + "_count", name + "_max");
            default -> throw new IllegalStateException("Unknown type in metrics.txt: " + line);
        };
    }
}
