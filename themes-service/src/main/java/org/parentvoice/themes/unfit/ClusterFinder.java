package org.parentvoice.themes.unfit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds clusters: begins with the most surprising word, adds words that go with it, and goes on
 * with the pieces that are left. One word alone makes no cluster, however often it comes: that
 * families talk of the same thing shows in a second word that they share.
 */
final class ClusterFinder {

    /** Of at least so many pieces; fewer may be one family. */
    static final int LEAST = 5;

    private static final int MOST_CLUSTERS = 20;
    private static final int MOST_WORDS = 5;
    private static final int TYPICAL = 6;

    /** A word belongs to a cluster if so many of its pieces do. */
    private static final double GOES_WITH = 0.6;

    /** So many of a cluster's pieces share the second word. */
    private static final double SHARED = 0.3;

    private static final int SHORT_ENOUGH = 280;

    private final List<Piece> pieces;
    private final List<Feature> features;
    private final BitSet taken = new BitSet();

    private ClusterFinder(List<Piece> pieces, List<Feature> features) {
        this.pieces = pieces;
        this.features = features;
    }

    /** The largest first; none where nothing keeps coming up. */
    static List<WordCluster> find(List<Piece> pieces, Deadline deadline) {
        if (pieces.size() < LEAST) {
            return List.of();
        }
        // What goes with a word may be in fewer pieces than make a cluster.
        List<Feature> features = TellingWords.in(pieces, 2, deadline);
        return new ClusterFinder(pieces, features).find(deadline);
    }

    private List<WordCluster> find(Deadline deadline) {
        var found = new ArrayList<WordCluster>();
        for (Feature seed : features) {
            deadline.check();
            if (found.size() == MOST_CLUSTERS || seed.surprise() < Surprise.ENOUGH) {
                break;
            }
            BitSet own = without(seed.pieces(), taken);
            if (own.cardinality() < LEAST || own.cardinality() < GOES_WITH * seed.count()) {
                continue;
            }
            List<Feature> words = goingWith(seed, own);
            boolean shared =
                    words.stream()
                            .anyMatch(
                                    word ->
                                            !word.overlaps(seed)
                                                    && word.within(own)
                                                            >= SHARED * own.cardinality());
            if (shared) {
                words.forEach(word -> own.or(without(word.pieces(), taken)));
                found.add(cluster(own, words));
                taken.or(own);
            }
        }
        found.sort(
                Comparator.comparingInt(WordCluster::count)
                        .reversed()
                        .thenComparing(WordCluster::label));
        return found;
    }

    private List<Feature> goingWith(Feature seed, BitSet own) {
        var words = new ArrayList<Feature>();
        words.add(seed);
        for (Feature each : features) {
            if (!each.equals(seed) && each.within(own) >= GOES_WITH * each.count()) {
                words.add(each);
            }
        }
        return words;
    }

    private WordCluster cluster(BitSet own, List<Feature> words) {
        List<Feature> shown = shown(words);
        String label = shown.getFirst().written();
        return new WordCluster(
                Character.toUpperCase(label.charAt(0)) + label.substring(1),
                shown.stream().map(Feature::written).toList(),
                own.cardinality(),
                typical(own, words));
    }

    /** A pair says more than its words, so it takes their place where most have it. */
    private static List<Feature> shown(List<Feature> words) {
        var shown = new ArrayList<Feature>();
        for (Feature word : words) {
            Feature pair =
                    words.stream()
                            .filter(other -> other.name().contains(" ") && other.overlaps(word))
                            .filter(other -> other.count() >= word.count() / 2.0)
                            .findFirst()
                            .orElse(word);
            if (shown.size() < MOST_WORDS && shown.stream().noneMatch(pair::overlaps)) {
                shown.add(pair);
            }
        }
        return shown;
    }

    private List<String> typical(BitSet own, List<Feature> words) {
        Comparator<Integer> mostWords =
                Comparator.comparing(
                        number ->
                                -words.stream().filter(word -> word.pieces().get(number)).count());
        return IntStream.range(0, pieces.size())
                .filter(own::get)
                .boxed()
                .sorted(
                        Comparator.<Integer, Boolean>comparing(
                                        number -> pieces.get(number).text().length() > SHORT_ENOUGH)
                                .thenComparing(mostWords)
                                .thenComparing(Comparator.naturalOrder()))
                .limit(TYPICAL)
                .map(number -> pieces.get(number).id())
                .toList();
    }

    private static BitSet without(BitSet pieces, BitSet others) {
        BitSet rest = (BitSet) pieces.clone();
        rest.andNot(others);
        return rest;
    }
}
