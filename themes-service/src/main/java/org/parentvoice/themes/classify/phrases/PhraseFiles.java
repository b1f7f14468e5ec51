package org.parentvoice.themes.classify.phrases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.classify.words.Stemmer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The phrase book as it lies in the jar: one file a group of themes, one for words, one for cues.
 */
record PhraseFiles(
        Map<String, Map<PhraseKind, List<String>>> themes,
        Map<PhraseKind, List<String>> cues,
        Map<PhraseKind, List<String>> asks,
        Map<String, List<String>> wordList,
        Map<ShortAnswer, Set<List<String>>> answers,
        Map<String, Set<String>> classes,
        Map<String, String> spelling,
        Set<String> english,
        Set<String> telling,
        Set<String> negations) {

    private static final List<String> GROUPS =
            List.of(
                    "ehc-process",
                    "plans",
                    "communication",
                    "school",
                    "health",
                    "care-and-family",
                    "system");

    /** Read once: they are half a megabyte, and every forum's own themes need them. */
    private static final class Once {
        static final PhraseFiles FILES = load();
    }

    static PhraseFiles read() {
        return Once.FILES;
    }

    private static PhraseFiles load() {
        Map<String, Map<PhraseKind, List<String>>> themes = new LinkedHashMap<>();
        for (String group : GROUPS) {
            load(group).forEach((id, lists) -> themes.put(id, kinds(asMap(lists))));
        }
        Map<String, Object> words = load("words");
        Map<String, Object> cues = load("cues");
        return new PhraseFiles(
                themes,
                kinds(asMap(cues.get("text"))),
                kinds(asMap(cues.get("question"))),
                readWordList(),
                answers(asMap(cues.get("answers"))),
                classes(asMap(words.get("classes"))),
                spelling(asMap(words.get("spelling"))),
                stems(words.get("english")),
                stems(words.get("telling")),
                stems(words.get("negations")));
    }

    private static Map<PhraseKind, List<String>> kinds(Map<String, Object> lists) {
        Map<PhraseKind, List<String>> kinds = new EnumMap<>(PhraseKind.class);
        lists.forEach(
                (kind, list) ->
                        kinds.put(PhraseKind.valueOf(kind.toUpperCase(Locale.ROOT)), texts(list)));
        return kinds;
    }

    /** By id of the theme, or by name of a spirit. */
    private static Map<String, List<String>> readWordList() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        load("word-list")
                .forEach((about, lists) -> words.put(about, texts(asMap(lists).get("word"))));
        return words;
    }

    private static Map<ShortAnswer, Set<List<String>>> answers(Map<String, Object> lists) {
        Map<ShortAnswer, Set<List<String>>> answers = new EnumMap<>(ShortAnswer.class);
        lists.forEach(
                (name, list) -> {
                    Set<List<String>> spellings = new HashSet<>();
                    texts(list).forEach(text -> spellings.addAll(PhraseSyntax.spellings(text)));
                    answers.put(
                            ShortAnswer.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')),
                            spellings);
                });
        return answers;
    }

    private static Map<String, Set<String>> classes(Map<String, Object> lists) {
        Map<String, Set<String>> classes = new LinkedHashMap<>();
        lists.forEach((name, words) -> classes.put(name, stems(words)));
        return classes;
    }

    private static Map<String, String> spelling(Map<String, Object> slips) {
        Map<String, String> meant = new HashMap<>();
        slips.forEach(
                (right, wrongs) ->
                        stems(wrongs).forEach(wrong -> meant.put(wrong, Stemmer.stem(right))));
        return meant;
    }

    private static Set<String> stems(@Nullable Object words) {
        Set<String> stems = new HashSet<>();
        Arrays.stream(String.valueOf(words).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .forEach(word -> stems.add(Stemmer.stem(word)));
        return stems;
    }

    private static List<String> texts(@Nullable Object lines) {
        return String.valueOf(lines)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Map<String, Object> asMap(@Nullable Object map) {
        if (map == null) {
            throw new IllegalStateException("A part of the phrase book is missing");
        }
        Map<String, Object> typed = new LinkedHashMap<>();
        ((Map<?, ?>) map).forEach((key, value) -> typed.put(String.valueOf(key), value));
        return typed;
    }

    private static Map<String, Object> load(String name) {
        String resource = "/themes/phrases/" + name + ".yaml";
        try (InputStream in = PhraseFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing from the jar: " + resource);
            }
            return asMap(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
