package org.parentvoice.themes.classify.phrases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.classify.words.Token;

/**
 * All phrases in one tree, walked once from every word of a text. A word stands for several
 * symbols: itself, and each class or choice of words that it belongs to. The depth of a walk is
 * bounded by the longest phrase, so the time grows with the length of the text only.
 */
final class PhraseTrie {

    /** Most words that a gap ("..") stands for. */
    private static final int GAP = 3;

    private static final int[] NONE = {};

    private static final class Node {
        final List<Phrase> phrases = new ArrayList<>(0);
        @Nullable Node afterGap;
        int[] symbols = NONE;
        Node[] next = {};
    }

    private final Node root;
    private final Node sentenceStart;
    private final Map<String, int[]> symbolsOf = new HashMap<>();

    private PhraseTrie(Builder builder) {
        root = builder.root.freeze();
        sentenceStart = builder.sentenceStart.freeze();
        builder.symbolsOf.forEach(
                (stem, symbols) ->
                        symbolsOf.put(stem, symbols.stream().mapToInt(i -> i).toArray()));
    }

    /** Finds every phrase in the tokens; none reaches over the end of a sentence. */
    void find(List<Token> tokens, Consumer<Match> found) {
        int[][] symbols = new int[tokens.size()][];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = symbolsOf.getOrDefault(tokens.get(i).stem(), NONE);
        }
        int end = 0;
        for (int from = 0; from < symbols.length; from++) {
            boolean first = from >= end;
            if (first) {
                end = endOfSentence(tokens, from);
            }
            walk(root, symbols, from, from, end, found);
            if (first) {
                walk(sentenceStart, symbols, from, from, end, found);
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

    private static void walk(
            Node node, int[][] symbols, int from, int at, int end, Consumer<Match> found) {
        for (Phrase phrase : node.phrases) {
            found.accept(new Match(phrase, from, at));
        }
        if (at < end) {
            step(node, symbols, from, at, end, found);
        }
        if (node.afterGap != null) {
            int last = Math.min(end - 1, at + GAP);
            for (int next = at; next <= last; next++) {
                step(node.afterGap, symbols, from, next, end, found);
            }
        }
    }

    /** Both lists are in order: the shorter one is looked up in the longer one. */
    private static void step(
            Node node, int[][] symbols, int from, int at, int end, Consumer<Match> found) {
        int[] here = symbols[at];
        if (node.symbols.length <= here.length) {
            for (int i = 0; i < node.symbols.length; i++) {
                if (Arrays.binarySearch(here, node.symbols[i]) >= 0) {
                    walk(node.next[i], symbols, from, at + 1, end, found);
                }
            }
        } else {
            for (int symbol : here) {
                int i = Arrays.binarySearch(node.symbols, symbol);
                if (i >= 0) {
                    walk(node.next[i], symbols, from, at + 1, end, found);
                }
            }
        }
    }

    /** Collects phrases; the trie is made once and not changed. */
    static final class Builder {

        private static final class Growing {
            final List<Phrase> phrases = new ArrayList<>(0);
            final TreeMap<Integer, Growing> next = new TreeMap<>();
            @Nullable Growing afterGap;

            Node freeze() {
                Node node = new Node();
                node.phrases.addAll(phrases);
                node.afterGap = afterGap == null ? null : afterGap.freeze();
                node.symbols = next.keySet().stream().mapToInt(i -> i).toArray();
                node.next = next.values().stream().map(Growing::freeze).toArray(Node[]::new);
                return node;
            }
        }

        private final Growing root = new Growing();
        private final Growing sentenceStart = new Growing();
        private final Map<String, Integer> symbols = new HashMap<>();
        private final Map<String, TreeSet<Integer>> symbolsOf = new HashMap<>();

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
