package org.parentvoice.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The files in {@code deploy/compose}, which is no module of its own. */
final class Compose {

    static final Path FOLDER = Path.of("..", "compose");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(:[?-][^}]*)?}");

    private static final Pattern SPRING = Pattern.compile("\\$\\{([A-Z_]+):");

    private static final Pattern SETTING = Pattern.compile("(?m)^#?([A-Z_]+)=");

    private Compose() {}

    static JsonNode file() {
        return Yaml.read(FOLDER.resolve("compose.yaml"));
    }

    static Map<String, JsonNode> services() {
        return file().path("services").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Variables that a file reads, each as often as it does, as {@code NAME} to {@code :?…}. */
    static Stream<Map.Entry<String, String>> variables(String file) {
        return VARIABLE.matcher(text(file))
                .results()
                .map(
                        found ->
                                Map.entry(
                                        found.group(1),
                                        found.group(2) == null ? "" : found.group(2)));
    }

    /** What an environment can tell notify beside its ports. */
    static Set<String> settingsOfNotify() {
        return SPRING.matcher(text("../../notify-service/src/main/resources/notify.yaml"))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals("PORT") && !name.equals("MANAGEMENT_PORT"))
                .collect(Collectors.toSet());
    }

    /** What {@code .env.example} names, also what it leaves commented out. */
    static Set<String> settings() {
        return SETTING.matcher(text(".env.example"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** What {@code .env.example} sets to nothing, for everybody to fill in. */
    static Set<String> secrets() {
        return text(".env.example")
                .lines()
                .filter(line -> line.matches("\\w+="))
                .map(line -> line.replace("=", ""))
                .collect(Collectors.toSet());
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
