package org.parentvoice.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads YAML and JSON files into the same tree. */
final class Yaml {

    private static final JsonMapper JSON = new JsonMapper();

    private Yaml() {}

    static JsonNode read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            var yaml = new org.yaml.snakeyaml.Yaml(new SafeConstructor(options));
            return JSON.valueToTree(yaml.<Object>load(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode readJson(Path file) {
        return JSON.readTree(file.toFile());
    }
}
