package org.parentvoice.themes.classify.phrases;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parentvoice.themes.classify.words.Token;
import org.parentvoice.themes.classify.words.Tokenizer;
import org.parentvoice.themes.themeset.Theme;

/**
 * Phrases for a theme that a forum added itself, taken from its label, its definition and its
 * examples: pairs of neighbouring words that carry meaning count as the topic, single ones as
 * hints.
 */
final class OwnTheme {

    private static final int SHORTEST_WORD = 3;

    private OwnTheme() {}

    static Map<PhraseKind, List<String>> phrases(Theme theme, Set<String> commonWords) {
        Map<PhraseKind, List<String>> phrases = examples(theme, commonWords);
        Set<String> topics = new LinkedHashSet<>(phrases.getOrDefault(PhraseKind.TOPIC, List.of()));
        Set<String> hints = new LinkedHashSet<>(phrases.getOrDefault(PhraseKind.HINT, List.of()));
        List<String> label = contentWords(theme.label(), commonWords);
        if (label.size() == 1) {
            topics.add(label.getFirst());
        }
        collect(label, topics, hints);
        collect(contentWords(theme.id(), commonWords), topics, hints);
        collect(contentWords(theme.covers(), commonWords), topics, hints);
        phrases.put(PhraseKind.TOPIC, List.copyOf(topics));
        phrases.put(PhraseKind.HINT, List.copyOf(hints));
        return phrases;
    }

    static Map<PhraseKind, List<String>> examples(Theme theme, Set<String> commonWords) {
        Set<String> topics = new LinkedHashSet<>();
        Set<String> hints = new LinkedHashSet<>();
        theme.examples()
                .forEach(example -> collect(contentWords(example, commonWords), topics, hints));
        Map<PhraseKind, List<String>> phrases = new EnumMap<>(PhraseKind.class);
        phrases.put(PhraseKind.TOPIC, List.copyOf(topics));
        phrases.put(PhraseKind.HINT, List.copyOf(hints));
        return phrases;
    }

    private static void collect(List<String> words, Set<String> topics, Set<String> hints) {
        for (int i = 0; i < words.size(); i++) {
            hints.add(words.get(i));
            if (i > 0) {
                topics.add(words.get(i - 1) + " .. " + words.get(i));
            }
        }
    }

    private static List<String> contentWords(String text, Set<String> commonWords) {
        List<String> words = new ArrayList<>();
        for (Token token : Tokenizer.tokens(text)) {
            if (token.stem().length() >= SHORTEST_WORD && !commonWords.contains(token.stem())) {
                words.add(text.substring(token.start(), token.end()));
            }
        }
        return words;
    }
}
