package org.parentvoice.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ComposeTests {

    private final Map<String, JsonNode> services = Compose.services();

    @Test
    void exampleSettingsAreTheOnesThatAreRead() {
        var read =
                Compose.variables("compose.yaml")
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());

        assertThat(Compose.settings()).isEqualTo(read);
    }

    @Test
    void everythingThatNotifyCanBeToldIsPassedOn() {
        var settings = Objects.requireNonNull(services.get("notify")).path("environment");

        assertThat(Compose.settingsOfNotify()).contains("MAIL_PROVIDER", "NOTIFY_QUIET_FROM");
        for (var name : Compose.settingsOfNotify()) {
            assertThat(settings.path(name).asString("")).as(name).startsWith("${" + name + ":");
        }
    }

    @Test
    void nothingStartsWithoutItsSecrets() {
        assertThat(Compose.secrets()).contains("SIGNING_KEY", "GATEWAY_CLIENT_SECRET");
        for (var secret : Compose.secrets()) {
            assertThat(
                            Compose.variables("compose.yaml")
                                    .filter(each -> each.getKey().equals(secret))
                                    .map(Map.Entry::getValue))
                    .as(secret)
                    .noneMatch(how -> how.startsWith(":-"))
                    .anyMatch(how -> how.startsWith(":?"));
        }
    }

    @Test
    void noSecretIsWrittenDown() {
        for (var service : services.values()) {
            for (var setting : service.path("environment").properties()) {
                if (setting.getKey().matches(".*(PASSWORD|SECRET|_KEY|_TOKEN)")) {
                    assertThat(setting.getValue().asString())
                            .as(setting.getKey())
                            .matches("\\$\\{\\w+(:[?-][^}]*)?}");
                }
            }
        }
    }

    @Test
    void everyServiceIsBoundedAndComesBack() {
        services.forEach(
                (name, service) -> {
                    assertThat(service.has("mem_limit")).as(name).isTrue();
                    assertThat(service.path("logging").has("driver")).as(name).isTrue();
                    assertThat(service.path("restart").asString())
                            .as(name)
                            .isEqualTo("unless-stopped");
                });
    }

    @Test
    void everyServiceSaysWhetherItIsWell() {
        // Ours do so in the Dockerfile.
        services.forEach(
                (name, service) ->
                        assertThat(service.has("healthcheck") || service.has("build"))
                                .as(name)
                                .isTrue());
    }

    @Test
    void waitsOnlyForServicesThatExist() {
        services.forEach(
                (name, service) ->
                        assertThat(service.path("depends_on").propertyNames())
                                .as(name)
                                .isSubsetOf(services.keySet()));
    }

    @Test
    void nothingIsOpenToOtherMachines() {
        services.forEach(
                (name, service) ->
                        assertThat(service.path("ports").valueStream().map(JsonNode::asString))
                                .as(name)
                                .allMatch(port -> port.startsWith("127.0.0.1:")));
    }

    @Test
    void whatIsMountedIsThere() {
        services.forEach(
                (name, service) ->
                        service.path("volumes")
                                .valueStream()
                                .map(volume -> volume.asString().split(":", -1)[0])
                                .forEach(source -> assertMountable(name, source)));
    }

    @Test
    void everyImageOfOursHasAModuleThatBuildsItsJar() {
        var built = services.values().stream().filter(service -> service.has("build")).toList();
        assertThat(built).hasSize(5);
        for (var service : built) {
            var build = service.path("build");
            var jar = build.at("/args/SERVICE").asString();
            var folder = build.at("/args/FOLDER").asString(jar);
            var context = Compose.FOLDER.resolve(build.path("context").asString());
            assertThat(context.resolve(build.path("dockerfile").asString())).isRegularFile();
            assertThat(context.resolve(folder).resolve("pom.xml"))
                    .content()
                    .contains("<finalName>" + jar + "</finalName>");
        }
    }

    @Test
    void prometheusAsksServicesThatExist() {
        Yaml.read(Path.of("prometheus.compose.yml"))
                .at("/scrape_configs/0/static_configs")
                .valueStream()
                .map(each -> each.at("/targets/0").asString())
                .forEach(target -> assertThat(services).containsKey(target.replace(":8081", "")));
    }

    private void assertMountable(String service, String source) {
        if (source.startsWith(".")) {
            assertThat(Compose.FOLDER.resolve(source)).as(service).exists();
        } else {
            assertThat(Compose.file().path("volumes").has(source)).as(source).isTrue();
        }
    }
}
