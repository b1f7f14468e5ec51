package org.parentvoice.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AlertRulesIT {

    private static final Path ROOT = Path.of("..", "..");

    private final Promtool promtool = Promtool.find();
    private final List<JsonNode> alerts = AlertRules.alerts();

    @Test
    void prometheusAcceptsTheRules() {
        check(words("check", "rules", AlertRules.files()));
    }

    @Test
    void everyAlertFiresWhenItShouldAndNotOtherwise() {
        check(words("test", "rules", AlertRules.tests()));
    }

    @Test
    void everyAlertIsTestedBothWays() {
        var names = alerts.stream().map(alert -> alert.path("alert").asString()).toList();
        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
        assertThat(AlertRules.thatFire()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(AlertRules.thatStayQuiet()).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void everyAlertReadsOnlyMetricsThatAreListed() {
        assertThat(alerts)
                .allSatisfy(
                        alert ->
                                assertThat(Metrics.published())
                                        .as(alert.path("alert").asString())
                                        .containsAll(
                                                PromqlNames.in(alert.path("expr").asString())));
    }

    @Test
    void everyAlertSaysWhatItMeansForFamiliesAndWhereToReadOn() {
        assertThat(alerts)
                .allSatisfy(
                        alert -> {
                            var name = alert.path("alert").asString();
                            assertThat(alert.at("/annotations/summary").asString())
                                    .as(name)
                                    .isNotBlank();
                            assertThat(alert.at("/annotations/families").asString())
                                    .as(name)
                                    .isNotBlank();
                            assertThat(alert.at("/labels/severity").asString())
                                    .as(name)
                                    .isIn("critical", "warning", "info");
                            assertThat(alert.at("/labels/product").asString())
                                    .as(name)
                                    .isEqualTo("parent-voice");
                            assertThat(ROOT.resolve(alert.at("/annotations/runbook").asString()))
                                    .isRegularFile();
                        });
    }

    @Test
    void everyRunbookNamesTheAlertThatLeadsToIt() throws IOException {
        for (var alert : alerts) {
            var runbook = ROOT.resolve(alert.at("/annotations/runbook").asString());
            assertThat(Files.readString(runbook)).contains(alert.path("alert").asString());
        }
    }

    private void check(String... words) {
        var result = promtool.run(words);
        assertThat(result.succeeded()).as(result.output()).isTrue();
    }

    private static String[] words(String verb, String what, List<Path> files) {
        return Stream.concat(Stream.of(verb, what), files.stream().map(Path::toString))
                .toArray(String[]::new);
    }
}
