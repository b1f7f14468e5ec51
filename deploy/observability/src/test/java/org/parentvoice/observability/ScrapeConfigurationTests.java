package org.parentvoice.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScrapeConfigurationTests {

    @ParameterizedTest
    @ValueSource(strings = {"prometheus.yml", "prometheus.compose.yml"})
    void isValidAndFindsTheRules(String file) {
        var result = Promtool.find().run("check", "config", file);

        assertThat(result.succeeded()).as(result.output()).isTrue();
        assertThat(result.output()).contains(AlertRules.files().size() + " rule files found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prometheus.yml", "prometheus.compose.yml"})
    void scrapesEveryServiceUnderTheJobThatTheAlertsGoBy(String file) {
        var jobs =
                Yaml.read(Path.of(file))
                        .at("/scrape_configs/0/static_configs")
                        .valueStream()
                        .map(each -> each.at("/labels/job").asString())
                        .collect(Collectors.toSet());

        assertThat(jobs).contains("gateway", "intake", "themes", "actions", "notify");
    }
}
