package org.parentvoice.themes.classify.phrases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.classify.words.Token;
import org.parentvoice.themes.classify.words.Word;

/**
 * All phrases in one tree, walked once from every word of a text. A word stands for several
 * symbols: itself, and each class or choice of words that it belongs to. The length of a walk is
 * bounded by the longest phrase, so the time grows with the length of the text only.
 */
final class PhraseTrie {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final PhraseStates states;

    private PhraseTrie(Builder builder) {
        List<int[]> symbols = new ArrayList<>();
        symbols.add(new int[0]);
        builder.symbolsOf.forEach(
                (stem, of) -> {
                    numbers.put(stem, symbols.size());
                    symbols.add(of.stream().mapToInt(i -> i).toArray());
                });
        List<PhraseNode> nodes = new ArrayList<>();
        int root = builder.root.freeze(nodes);
        int sentenceStart = builder.sentenceStart.freeze(nodes);
        states =
                new PhraseStates(
                        nodes.toArray(PhraseNode[]::new),
                        root,
                        sentenceStart,
                        symbols.toArray(int[][]::new));
    }

    /** The number that stands for a word with this stem. */
    int number(String stem) {
        return numbers.getOrDefault(stem, Word.IN_NO_PHRASE);
    }

    /**
     * Finds every phrase in the tokens; none reaches over the end of a sentence.
     *
     * @param number {@link #number} of a word, however that is known
     */
    void find(List<Token> tokens, ToIntFunction<Word> number, Consumer<Match> found) {
        int[] words = new int[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = number.applyAsInt(tokens.get(i).word());
        }
        int end = 0;
        for (int from = 0; from < words.length; from++) {
            boolean first = from >= end;
            if (first) {
                end = endOfSentence(tokens, from);
            }
            PhraseStates.State state = states.start(first, words[from]);
            for (int at = from; state != null; at++) {
                for (Phrase phrase : state.found()) {
                    found.accept(new Match(phrase, from, at + 1, false));
                }
                state = at + 1 < end ? states.step(state, words[at + 1]) : null;
            }
        }
    }

    private static int endOfSentence(List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size() && tokens.get(end).sentence() == tokens.get(from).sentence()) {
            end++;
        }
        return end;
    }

    /** Collects phrases; the trie is made once and not changed. */
    static final class Builder {

        private static final class Growing {
            final List<Phrase> phrases = new ArrayList<>(0);
            final TreeMap<Integer, Growing> next = new TreeMap<>();
            @Nullable Growing afterGap;

            /** Adds this node and those behind it, and returns its number. */
            int freeze(List<PhraseNode> nodes) {
                int gap = afterGap == null ? -1 : afterGap.freeze(nodes);
                int[] numbers =
                        next.values().stream().mapToInt(each -> each.freeze(nodes)).toArray();
                nodes.add(
                        new PhraseNode(
                                List.copyOf(phrases),
                                gap,
                                next.keySet().stream().mapToInt(i -> i).toArray(),
                                numbers));
                return nodes.size() - 1;
            }
        }

        private final Growing root = new Growing();
        private final Growing sentenceStart = new Growing();
        private final Map<String, Integer> symbols = new HashMap<>();
        private final Map<String, TreeSet<Integer>> symbolsOf = new TreeMap<>();

        /**
         * @param classes the stems of each class of words
         */
        Builder(Map<String, ? extends Iterable<String>> classes) {
            classes.forEach((name, stems) -> symbol("{" + name + "}", stems));
        }

        private int symbol(String name, Iterable<String> stems) {
            int symbol = symbols.computeIfAbsent(name, key -> symbols.size());
            for (String stem : stems) {
                symbolsOf.computeIfAbsent(stem, key -> new TreeSet<>()).add(symbol);
            }
            return symbol;
        }

        /** Adds one sequence of {@link PhraseSyntax#sequences}. */
        void add(List<String> elements, Phrase phrase) {
            Growing node = root;
            for (String element : elements) {
                if (element.equals(PhraseSyntax.SENTENCE_START)) {
                    node = sentenceStart;
                } else if (element.equals(PhraseSyntax.GAP)) {
                    if (node.afterGap == null) {
                        node.afterGap = new Growing();
                    }
                    node = node.afterGap;
                } else {
                    int symbol = symbol(element, PhraseSyntax.words(element));
                    node = node.next.computeIfAbsent(symbol, key -> new Growing());
                }
            }
            node.phrases.add(phrase);
        }

        PhraseTrie build() {
            return new PhraseTrie(this);
        }
    }
}
