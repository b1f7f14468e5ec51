package org.parentvoice.themes.themeset;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A versioned set of themes. Ids are unique; the order is the order in which they are shown.
 *
 * @param effectiveFrom first day on which it is used, in England; null if it always was
 * @param effectiveTo last day on which it is used; null if there is no end
 */
public record ThemeSet(
        String id,
        int version,
        List<Theme> themes,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {

    private static final String BUILT_IN = "/themes/send-v1.yaml";

    public ThemeSet {
        themes = List.copyOf(themes);
        Set<String> seen = new HashSet<>();
        for (Theme theme : themes) {
            if (!seen.add(theme.id())) {
                throw new IllegalArgumentException("Theme " + theme.id() + " is listed twice");
            }
        }
        Effective.check("The set", effectiveFrom, effectiveTo);
    }

    /** A set that is always used. */
    public ThemeSet(String id, int version, List<Theme> themes) {
        this(id, version, themes, null, null);
    }

    /** The default set: {@code send}, version 1. */
    public static ThemeSet builtIn() {
        try (InputStream in = ThemeSet.class.getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException("Missing from the jar: " + BUILT_IN);
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a set from YAML: {@code id}, {@code version} and {@code themes}, each with {@code id},
     * {@code label} and optionally {@code group}, {@code covers} (or {@code definition}), {@code
     * not}, {@code examples}, {@code effectiveFrom} and {@code effectiveTo}. The set may have those
     * two as well. A bare list of themes will do too.
     *
     * @throws IllegalArgumentException if it is not such a document; the message says why
     */
    public static ThemeSet read(Reader yaml) {
        return ThemeSetYaml.read(yaml);
    }

    /** The themes that are given on this day. */
    public List<Theme> inForce(LocalDate day) {
        return Effective.on(day, effectiveFrom, effectiveTo)
                ? themes.stream().filter(theme -> theme.inForce(day)).toList()
                : List.of();
    }

    public Optional<Theme> find(String themeId) {
        return themes.stream().filter(theme -> theme.id().equals(themeId)).findFirst();
    }

    public boolean contains(String themeId) {
        return find(themeId).isPresent();
    }

    /** The ids in the order of the set. */
    public Set<String> ids() {
        return themes.stream().map(Theme::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
