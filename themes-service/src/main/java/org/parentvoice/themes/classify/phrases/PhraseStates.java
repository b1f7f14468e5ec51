package org.parentvoice.themes.classify.phrases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
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
    private final Map<Places.Key, State> states = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();
    private final State dead = new State(new int[0], List.of());
    private final Start start;
    private final Start sentenceStart;

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

    /** Every text passes here at every word, so that there is a place for every word. */
    private record Start(State state, AtomicReferenceArray<@Nullable State> to) {

        Start(State state, int words) {
            this(state, new AtomicReferenceArray<>(words));
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
        start = new Start(state(Places.of(place(root, 0))), symbolsOf.length);
        sentenceStart =
                new Start(
                        state(Places.of(place(root, 0), place(sentenceStartNode, 0))),
                        symbolsOf.length);
    }

    /** The state after the first word, or null when no phrase begins with it. */
    @Nullable State start(boolean ofSentence, int word) {
        Start from = ofSentence ? sentenceStart : start;
        State next = from.to.get(word);
        if (next == null) {
            next = next(from.state, word);
            from.to.set(word, next);
        }
        return next == dead ? null : next;
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
        Places places = new Places();
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

    private State state(Places reached) {
        Set<Phrase> found = new LinkedHashSet<>();
        Places places = new Places();
        for (int place : reached.sorted()) {
            places.add(place);
            PhraseNode node = nodes[place >> PhraseNode.GAP_BITS];
            if ((place & PhraseNode.GAP_MASK) == 0) {
                found.addAll(node.phrases());
                if (node.afterGap() >= 0) {
                    places.add(place(node.afterGap(), PhraseNode.GAP + 1));
                }
            }
        }
        Places.Key key = new Places.Key(places.sorted());
        State known = states.get(key);
        if (known != null) {
            return known;
        }
        State state = new State(key.places(), new ArrayList<>(found));
        if (made.incrementAndGet() > MOST_STATES) {
            return state;
        }
        State first = states.putIfAbsent(key, state);
        return first == null ? state : first;
    }
}
