package org.parentvoice.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DashboardTests {

    private final Dashboard dashboard = Dashboard.read();

    @Test
    void answersThreeQuestions() {
        assertThat(dashboard.rows())
                .extracting(row -> row.path("title").asString())
                .containsExactly("Are families heard?", "Are promises kept?", "Are families told?");
    }

    @Test
    void prometheusUnderstandsEveryExpression(@TempDir Path folder) throws IOException {
        var rules = folder.resolve("dashboard.rules.json");
        Files.writeString(rules, asRules(dashboard.expressions()));

        var result = Promtool.find().run("check", "rules", rules.toString());

        assertThat(result.succeeded()).as(result.output()).isTrue();
    }

    @Test
    void readsOnlyMetricsThatAreListed() {
        assertThat(dashboard.expressions())
                .isNotEmpty()
                .allSatisfy(
                        expression ->
                                assertThat(Metrics.published())
                                        .as(expression)
                                        .containsAll(PromqlNames.in(plain(expression))));
        var forums = dashboard.variable("forum").path("definition").asString();
        assertThat(forums).isEqualTo("label_values(parentvoice_feedback_received_total, forum)");
    }

    /** A service may have several outboxes. */
    @Test
    void linesByServiceTellItsOutboxesApart() {
        assertThat(dashboard.panels())
                .flatExtracting(panel -> panel.path("targets").valueStream().toList())
                .filteredOn(target -> target.path("expr").asString().contains("_outbox_"))
                .filteredOn(target -> target.path("expr").asString().contains("by (job"))
                .hasSize(2)
                .allSatisfy(
                        target -> {
                            assertThat(target.path("expr").asString()).contains("by (job, topic)");
                            assertThat(target.path("legendFormat").asString())
                                    .startsWith("{{job}} {{topic}}");
                        });
    }

    @Test
    void everyPanelSaysInWordsWhatItShows() {
        assertThat(dashboard.panels())
                .allSatisfy(
                        panel -> {
                            assertThat(panel.path("title").asString()).isNotBlank();
                            assertThat(panel.path("description").asString())
                                    .as(panel.path("title").asString())
                                    .hasSizeGreaterThan(30)
                                    .endsWith(".");
                        });
        assertThat(dashboard.panels())
                .extracting(panel -> panel.path("title").asString())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyNumberHasAUnit() {
        assertThat(dashboard.panels())
                .filteredOn(panel -> !panel.path("type").asString().equals("table"))
                .allSatisfy(
                        panel ->
                                assertThat(panel.at("/fieldConfig/defaults/unit").asString())
                                        .as(panel.path("title").asString())
                                        .isEqualTo(unitOf(panel)));
    }

    @Test
    void takesItsDataSourceFromTheVariable() {
        assertThat(dashboard.variable("datasource").path("query").asString())
                .isEqualTo("prometheus");
        assertThat(dashboard.json().findValues("uid"))
                .extracting(JsonNode::asString)
                .containsOnly("parent-voice", "${datasource}");
        assertThat(dashboard.panels())
                .allSatisfy(
                        panel ->
                                assertThat(panel.at("/datasource/uid").asString())
                                        .isEqualTo("${datasource}"));
    }

    @Test
    void panelsHaveTheirOwnIdsAndPlaces() {
        assertThat(dashboard.everything())
                .extracting(panel -> panel.path("id").asInt())
                .doesNotHaveDuplicates();
        var taken = new ArrayList<String>();
        for (var panel : dashboard.everything()) {
            var place = panel.path("gridPos");
            for (int x = 0; x < place.path("w").asInt(); x++) {
                for (int y = 0; y < place.path("h").asInt(); y++) {
                    taken.add((place.path("x").asInt() + x) + "/" + (place.path("y").asInt() + y));
                }
            }
        }
        assertThat(taken).doesNotHaveDuplicates().noneMatch(cell -> cell.startsWith("24/"));
    }

    /** The unit that follows from what is asked: seconds, a share, or a plain number. */
    private static String unitOf(JsonNode panel) {
        var first = panel.at("/targets/0/expr").asString();
        if (first.contains("_seconds")) {
            return "s";
        }
        return first.contains("confidence") ? "percentunit" : "none";
    }

    /** Rule files are YAML and so may be JSON. */
    private static String asRules(List<String> expressions) {
        var rules = new ArrayList<Map<String, String>>();
        for (var expression : expressions) {
            rules.add(Map.of("record", "dashboard:" + rules.size(), "expr", plain(expression)));
        }
        var group = Map.of("name", "dashboard", "rules", rules);
        return new JsonMapper().writeValueAsString(Map.of("groups", List.of(group)));
    }

    /** As Grafana would send it. */
    private static String plain(String expression) {
        var plain =
                expression
                        .replace("$__rate_interval", "1m")
                        .replace("$__interval", "1h")
                        .replace("$__range", "24h")
                        .replace("$forum", "leeds|leicestershire");
        assertThat(plain).as("A variable this test does not know").doesNotContain("$");
        return plain;
    }
}
