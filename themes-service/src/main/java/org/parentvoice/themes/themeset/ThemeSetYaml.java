package org.parentvoice.themes.themeset;

import java.io.Reader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads theme sets, tolerant of keys it does not know. */
final class ThemeSetYaml {

    private ThemeSetYaml() {}

    static ThemeSet read(Reader yaml) {
        Object document;
        try {
            document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (YAMLException e) {
            throw new IllegalArgumentException("Not valid YAML: " + e.getMessage(), e);
        }
        if (document instanceof List<?> list) {
            return new ThemeSet("own", 1, themes(list));
        }
        if (document instanceof Map<?, ?> map && map.get("themes") instanceof List<?> list) {
            int version = map.get("version") instanceof Number number ? number.intValue() : 1;
            String id = text(map, "id");
            return new ThemeSet(
                    id.isEmpty() ? "own" : id,
                    version,
                    themes(list),
                    day(map, "effectiveFrom"),
                    day(map, "effectiveTo"));
        }
        throw new IllegalArgumentException("A theme set has a list named 'themes'");
    }

    private static List<Theme> themes(List<?> list) {
        return list.stream().map(ThemeSetYaml::theme).toList();
    }

    private static Theme theme(@Nullable Object entry) {
        if (entry instanceof String id) {
            return new Theme(id, id.replace('-', ' '), "", "", "", List.of());
        }
        if (!(entry instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("A theme has an id and a label, not: " + entry);
        }
        String id = text(map, "id");
        String label = text(map, "label");
        String covers = text(map, "covers");
        return new Theme(
                id,
                label.isEmpty() ? id.replace('-', ' ') : label,
                text(map, "group"),
                covers.isEmpty() ? text(map, "definition") : covers,
                text(map, "not"),
                map.get("examples") instanceof List<?> examples
                        ? examples.stream().map(String::valueOf).toList()
                        : List.of(),
                day(map, "effectiveFrom"),
                day(map, "effectiveTo"));
    }

    /** YAML reads a plain 2026-09-01 as midnight in UTC, and a quoted one as text. */
    private static @Nullable LocalDate day(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value instanceof Date date) {
            return LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
        }
        try {
            return value == null ? null : LocalDate.parse(String.valueOf(value).strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    key + " is a day such as 2026-09-01, not: " + value, e);
        }
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : String.valueOf(value).strip();
    }
}
