package org.parentvoice.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Prometheus' own checker, so that what the tests accept is what Prometheus accepts.
 *
 * <p>Taken from the path where it is installed; otherwise fetched once into {@code target/} from
 * the distribution's package, which needs no root. Where neither works the tests fail: rules nobody
 * checked are worse than a red build.
 */
final class Promtool {

    private static final Path FETCHED = Path.of("target", "promtool", "usr", "bin", "promtool");

    private final Path program;

    private Promtool(Path program) {
        this.program = program;
    }

    static Promtool find() {
        return new Promtool(onPath().orElseGet(Promtool::fetched));
    }

    Command.Result run(String... arguments) {
        var words = new ArrayList<String>();
        words.add(program.toString());
        words.addAll(List.of(arguments));
        return Command.run(Path.of(""), words);
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path fetched() {
        if (Files.isExecutable(FETCHED)) {
            return FETCHED;
        }
        try {
            DebianPackage.extract("prometheus", Path.of("target", "promtool"));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    """
                    promtool is needed to check the alert rules and was not found. It is not on the \
                    path, and fetching Debian's package into target/ did not work either: %s
                    What to do: apt-get install prometheus (or put promtool on the path), then run \
                    this again."""
                            .formatted(e.getMessage()),
                    e);
        }
        return FETCHED;
    }
}
