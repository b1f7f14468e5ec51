package org.parentvoice.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The rule files in {@code alerts/} and the unit tests beside them. */
final class AlertRules {

    private AlertRules() {}

    static List<Path> files() {
        return list("*.rules.yml");
    }

    static List<Path> tests() {
        return list("*.test.yml");
    }

    static List<JsonNode> alerts() {
        return files().stream()
                .map(Yaml::read)
                .flatMap(file -> file.path("groups").valueStream())
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }

    /** Names of alerts that some test expects to fire. */
    static List<String> thatFire() {
        return alertTests()
                .filter(test -> !test.path("exp_alerts").isEmpty())
                .map(test -> test.path("alertname").asString())
                .distinct()
                .toList();
    }

    /** Names of alerts that some test expects to be quiet. */
    static List<String> thatStayQuiet() {
        return alertTests()
                .filter(test -> test.path("exp_alerts").isEmpty())
                .map(test -> test.path("alertname").asString())
                .distinct()
                .toList();
    }

    private static Stream<JsonNode> alertTests() {
        return tests().stream()
                .map(Yaml::read)
                .flatMap(file -> file.path("tests").valueStream())
                .flatMap(test -> test.path("alert_rule_test").valueStream());
    }

    private static List<Path> list(String pattern) {
        try (var found = Files.newDirectoryStream(Path.of("alerts"), pattern)) {
            return StreamSupport.stream(found.spliterator(), false).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
