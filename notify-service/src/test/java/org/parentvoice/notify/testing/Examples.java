package org.parentvoice.notify.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parentvoice.kit.consumer.ReceivedEvent;

/** The examples that other services publish with their contracts. */
public final class Examples {

    private Examples() {}

    public static Path folder(String service) {
        return Path.of("..", service, "contracts", "examples");
    }

    public static List<Path> of(String service, String prefix) {
        try (Stream<Path> files = Files.list(folder(service))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example as it comes from the log; its type is the file's name up to the version. */
    public static ReceivedEvent event(Path file) {
        String name = file.getFileName().toString();
        String type = "org.parentvoice." + name.substring(0, name.indexOf(".v1") + 3);
        return new ReceivedEvent(
                "topic",
                0,
                0,
                "key",
                Map.of("ce_type", type, "ce_id", name, "ce_time", "2026-11-03T10:00:00Z"),
                text(file).getBytes(UTF_8));
    }
}
