package org.parentvoice.themes.classify.phrases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The phrase tree as a machine that reads a word a step: a state is every place of the tree where
 * the words read so far may have led. States are made when they are first reached and kept (the
 * lazy subset construction; Aho, Sethi and Ullman 1986, section 3.7), so a word that was read
 * before in the same state costs one look into a small table.
 */
final class PhraseStates {

    /** More states are used and not kept: a bound on what nonsense can fill. */
    private static final int MOST_STATES = 12_000;

    private static final int MOST_STEPS_OF_A_STATE = 1_024;

    private final PhraseNode[] nodes;
    private final int[][] symbolsOf;
    private final Map<List<Integer>, State> states = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();
    private final State dead = new State(new int[0], List.of());
    private final State start;
    private final State sentenceStart;

    /** A set of places; each is a node and how many more words a gap before it may take. */
    static final class State {
        private final int[] places;
        private final Phrase[] found;
        private volatile Steps steps = new Steps(new int[4], new State[4], 0);

        private State(int[] places, List<Phrase> found) {
            this.places = places;
            this.found = found.toArray(Phrase[]::new);
        }

        /** The phrases that end here. */
        Phrase[] found() {
            return found;
        }
    }

    /** Where words lead from a state: open addressing, never changed once it can be seen. */
    private record Steps(int[] words, State[] to, int size) {

        @Nullable State get(int word) {
            int mask = words.length - 1;
            for (int i = spread(word) & mask; to[i] != null; i = i + 1 & mask) {
                if (words[i] == word) {
                    return to[i];
                }
            }
            return null;
        }

        Steps with(int word, State next) {
            int capacity = (size + 1) * 2 > words.length ? words.length * 2 : words.length;
            Steps more = new Steps(new int[capacity], new State[capacity], size + 1);
            for (int i = 0; i < words.length; i++) {
                if (to[i] != null) {
                    more.place(words[i], to[i]);
                }
            }
            more.place(word, next);
            return more;
        }

        private void place(int word, State next) {
            int mask = words.length - 1;
            int i = spread(word) & mask;
            while (to[i] != null) {
                i = i + 1 & mask;
            }
            words[i] = word;
            to[i] = next;
        }

        private static int spread(int word) {
            int h = word * 0x9e3779b9;
            return h ^ h >>> 16;
        }
    }

    /**
     * @param symbolsOf by number of a word: the symbols it stands for, in ascending order
     */
    PhraseStates(PhraseNode[] nodes, int root, int sentenceStartNode, int[][] symbolsOf) {
        this.nodes = nodes;
        this.symbolsOf = symbolsOf;
        start = state(new TreeSet<>(Set.of(place(root, 0))));
        sentenceStart = state(new TreeSet<>(Set.of(place(root, 0), place(sentenceStartNode, 0))));
    }

    State start(boolean ofSentence) {
        return ofSentence ? sentenceStart : start;
    }

    /** The state after one more word, or null when no phrase goes on like that. */
    @Nullable State step(State state, int word) {
        State next = state.steps.get(word);
        if (next == null) {
            next = next(state, word);
            synchronized (state) {
                if (state.steps.size() < MOST_STEPS_OF_A_STATE && state.steps.get(word) == null) {
                    state.steps = state.steps.with(word, next);
                }
            }
        }
        return next == dead ? null : next;
    }

    private State next(State state, int word) {
        int[] here = symbolsOf[word];
        TreeSet<Integer> places = new TreeSet<>();
        for (int place : state.places) {
            PhraseNode node = nodes[place >> PhraseNode.GAP_BITS];
            int gap = place & PhraseNode.GAP_MASK;
            if (gap > 1) {
                places.add(place - 1);
            }
            for (int symbol : here) {
                int at = Arrays.binarySearch(node.symbols(), symbol);
                if (at >= 0) {
                    places.add(place(node.next()[at], 0));
                }
            }
        }
        return places.isEmpty() ? dead : state(places);
    }

    private static int place(int node, int gap) {
        return node << PhraseNode.GAP_BITS | gap;
    }

    private State state(TreeSet<Integer> reached) {
        TreeSet<Integer> places = new TreeSet<>(reached);
        Set<Phrase> found = new LinkedHashSet<>();
        for (int place : reached) {
            PhraseNode node = nodes[place >> PhraseNode.GAP_BITS];
            if ((place & PhraseNode.GAP_MASK) == 0) {
                found.addAll(node.phrases());
                if (node.afterGap() >= 0) {
                    places.add(place(node.afterGap(), PhraseNode.GAP + 1));
                }
            }
        }
        List<Integer> key = List.copyOf(places);
        State known = states.get(key);
        if (known != null) {
            return known;
        }
        State state = new State(places.stream().mapToInt(i -> i).toArray(), new ArrayList<>(found));
        if (made.incrementAndGet() > MOST_STATES) {
            return state;
        }
        State first = states.putIfAbsent(key, state);
        return first == null ? state : first;
    }
}
