package org.parentvoice.observability;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The dashboard file, as far as the tests look at it. */
record Dashboard(JsonNode json) {

    static Dashboard read() {
        return new Dashboard(Yaml.readJson(Path.of("dashboards", "parent-voice.json")));
    }

    /** Rows and panels in the order of the file, those inside a folded row among them. */
    List<JsonNode> everything() {
        return json.path("panels").valueStream().flatMap(Dashboard::withInner).toList();
    }

    List<JsonNode> rows() {
        return everything().stream().filter(Dashboard::isRow).toList();
    }

    List<JsonNode> panels() {
        return everything().stream().filter(panel -> !isRow(panel)).toList();
    }

    /** What is asked of Prometheus, Grafana's variables still in it. */
    List<String> expressions() {
        return panels().stream()
                .flatMap(panel -> panel.path("targets").valueStream())
                .map(target -> target.path("expr").asString())
                .toList();
    }

    JsonNode variable(String name) {
        return json.path("templating")
                .path("list")
                .valueStream()
                .filter(each -> each.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> withInner(JsonNode panel) {
        return Stream.concat(Stream.of(panel), panel.path("panels").valueStream());
    }

    private static boolean isRow(JsonNode panel) {
        return panel.path("type").asString().equals("row");
    }
}
