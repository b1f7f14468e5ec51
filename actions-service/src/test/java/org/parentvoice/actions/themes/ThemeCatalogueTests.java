package org.parentvoice.actions.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class ThemeCatalogueTests {

    private static final Path SET =
            Path.of("../themes-service/src/main/resources/themes/send-v1.yaml");

    @Test
    void idsLabelsAndGroupsAreThoseOfTheThemeService() throws IOException {
        Map<String, List<Map<String, String>>> set = new Yaml().load(Files.readString(SET));
        List<ThemeCatalogue.Entry> theirs =
                set.getOrDefault("themes", List.of()).stream()
                        .map(
                                each ->
                                        new ThemeCatalogue.Entry(
                                                String.valueOf(each.get("id")),
                                                String.valueOf(each.get("label")),
                                                String.valueOf(each.get("group"))))
                        .toList();
        assertThat(new ThemeCatalogue().all()).hasSize(28).containsExactlyElementsOf(theirs);
    }
}
