package org.parentvoice.themes.unfit;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parentvoice.themes.classify.LabelledText;
import org.parentvoice.themes.classify.model.Corpus;

/**
 * Finds the words that are in many of these pieces and in few of the statements of the corpus,
 * which stands for what families say of everything there is a theme for.
 */
final class TellingWords {

    private final Map<String, BitSet> pieces = new HashMap<>();
    private final Map<String, Map<String, Integer>> spellings = new HashMap<>();

    private TellingWords() {}

    /** Most surprising first. */
    static List<Feature> in(List<Piece> pieces, int least, Deadline deadline) {
        var words = new TellingWords();
        for (int i = 0; i < pieces.size(); i++) {
            deadline.check();
            words.read(i, pieces.get(i).text());
        }
        words.pieces.values().removeIf(found -> found.cardinality() < least);
        words.spellings.keySet().retainAll(words.pieces.keySet());
        return words.surprising(pieces.size(), deadline);
    }

    private void read(int number, String text) {
        Reader.features(text)
                .forEach(
                        (name, written) -> {
                            pieces.computeIfAbsent(name, _ -> new BitSet()).set(number);
                            spellings
                                    .computeIfAbsent(name, _ -> new HashMap<>(2))
                                    .merge(written, 1, Integer::sum);
                        });
    }

    private List<Feature> surprising(int all, Deadline deadline) {
        var elsewhere = new HashMap<String, Integer>();
        int statements = 0;
        for (LabelledText each : Corpus.read()) {
            deadline.check();
            statements++;
            for (String name : Reader.features(each.text()).keySet()) {
                if (pieces.containsKey(name)) {
                    elsewhere.merge(name, 1, Integer::sum);
                }
            }
        }
        int others = statements;
        return pieces.entrySet().stream()
                .map(
                        each ->
                                new Feature(
                                        each.getKey(),
                                        spelling(each.getKey()),
                                        each.getValue(),
                                        Surprise.of(
                                                each.getValue().cardinality(),
                                                all,
                                                elsewhere.getOrDefault(each.getKey(), 0),
                                                others)))
                .filter(feature -> feature.surprise() >= Surprise.SOME)
                .sorted(
                        Comparator.comparingDouble(Feature::surprise)
                                .reversed()
                                .thenComparing(Feature::name))
                .toList();
    }

    private String spelling(String name) {
        return spellings.getOrDefault(name, Map.of()).entrySet().stream()
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(name);
    }
}
