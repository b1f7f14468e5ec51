package org.parentvoice.intake.safeguarding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * Decides whether a person has to read something before it is published: it may say that somebody
 * is in danger. Rather once too often; a held text is late, a missed one may cost more.
 *
 * <p>Phrases are in {@code intake/safeguarding-phrases.txt}: one a line, {@code a/b} for either
 * word, {@code word*} for any ending.
 */
public final class Screen {

    private static final String PHRASES = "intake/safeguarding-phrases.txt";
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\d]+");

    private final Map<String, List<List<Word>>> byStart = new HashMap<>();

    /** Reads the phrases. */
    public Screen() {
        try {
            new ClassPathResource(PHRASES)
                    .getContentAsString(UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Screen::phrase)
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a person has to read this first. */
    public boolean needsPerson(String text) {
        String[] words = words(text);
        for (int i = 0; i < words.length; i++) {
            if (phraseStartsAt(words, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean phraseStartsAt(String[] words, int start) {
        for (List<Word> phrase : byStart.getOrDefault(key(words[start]), List.of())) {
            if (start + phrase.size() <= words.length && matches(phrase, words, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(List<Word> phrase, String[] words, int start) {
        for (int i = 0; i < phrase.size(); i++) {
            if (!phrase.get(i).matches(words[start + i])) {
                return false;
            }
        }
        return true;
    }

    /** "Don't" is one word, with or without its apostrophe. */
    private static String[] words(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace("'", "").replace("’", "");
        return NOT_WORDS.split(plain);
    }

    private static List<Word> phrase(String line) {
        return Arrays.stream(line.toLowerCase(Locale.ROOT).split(" ")).map(Word::of).toList();
    }

    private void add(List<Word> phrase) {
        phrase.getFirst().starts().stream()
                .map(Screen::key)
                .distinct()
                .forEach(
                        start ->
                                byStart.merge(
                                        start,
                                        List.of(phrase),
                                        (left, right) ->
                                                java.util.stream.Stream.concat(
                                                                left.stream(), right.stream())
                                                        .toList()));
    }

    private static String key(String word) {
        return word.substring(0, Math.min(2, word.length()));
    }

    /** One place in a phrase: any of some words or beginnings. */
    private record Word(List<String> starts, boolean anyEnding) {

        static Word of(String written) {
            boolean anyEnding = written.endsWith("*");
            String words = anyEnding ? written.substring(0, written.length() - 1) : written;
            return new Word(List.of(words.split("/")), anyEnding);
        }

        boolean matches(String word) {
            return starts.stream()
                    .anyMatch(start -> anyEnding ? word.startsWith(start) : word.equals(start));
        }
    }
}
