package org.parentvoice.actions.themes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The default theme set, in the order in which pages show it. */
@Component
public class ThemeCatalogue {

    private final List<Entry> entries;

    /** A theme of the default set. */
    public record Entry(String id, String label, String group) {}

    ThemeCatalogue() {
        try (InputStream file = new ClassPathResource("actions/themes.yaml").getInputStream()) {
            Map<String, List<Map<String, String>>> read =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            entries =
                    read.getOrDefault("themes", List.of()).stream()
                            .map(ThemeCatalogue::entry)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(Map<String, String> theme) {
        return new Entry(
                theme.getOrDefault("id", ""),
                theme.getOrDefault("label", ""),
                theme.getOrDefault("group", ""));
    }

    public List<Entry> all() {
        return entries;
    }

    public Optional<Entry> find(String id) {
        return entries.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
