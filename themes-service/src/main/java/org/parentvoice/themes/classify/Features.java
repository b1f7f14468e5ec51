package org.parentvoice.themes.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Words and pairs of neighbouring words as numbers: rare ones weigh more, a repeated one counts
 * once, and a long text weighs no more than a short one.
 */
final class Features {

    /** A word seen in one text only teaches nothing about another. */
    private static final int SEEN_IN = 2;

    /** The features of one text, each with its weight and the tokens it came from. */
    static final class Vector {
        private final int[] index;
        private final double[] value;
        private final int[] from;
        private final int[] to;

        private Vector(int size) {
            index = new int[size];
            value = new double[size];
            from = new int[size];
            to = new int[size];
        }

        int size() {
            return index.length;
        }

        int index(int i) {
            return index[i];
        }

        double value(int i) {
            return value[i];
        }

        /** Index of the first token. */
        int from(int i) {
            return from[i];
        }

        /** Index after the last token. */
        int to(int i) {
            return to[i];
        }
    }

    private final Map<String, Integer> index = new HashMap<>();
    private final double[] rarity;

    Features(List<List<Token>> texts) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        texts.forEach(
                text -> places(text).keySet().forEach(name -> seen.merge(name, 1, Integer::sum)));
        List<Double> weights = new ArrayList<>();
        seen.forEach(
                (name, count) -> {
                    if (count >= SEEN_IN) {
                        index.put(name, weights.size());
                        weights.add(Math.log((1.0 + texts.size()) / (1.0 + count)) + 1);
                    }
                });
        rarity = weights.stream().mapToDouble(Double::doubleValue).toArray();
    }

    int size() {
        return rarity.length;
    }

    Vector of(List<Token> tokens) {
        Map<String, int[]> known = new LinkedHashMap<>(places(tokens));
        known.keySet().retainAll(index.keySet());
        Vector vector = new Vector(known.size());
        int next = 0;
        double squares = 0;
        for (Map.Entry<String, int[]> place : known.entrySet()) {
            Integer feature = index.get(place.getKey());
            if (feature != null) {
                vector.index[next] = feature;
                vector.value[next] = rarity[feature];
                vector.from[next] = place.getValue()[0];
                vector.to[next++] = place.getValue()[1];
                squares += rarity[feature] * rarity[feature];
            }
        }
        for (int i = 0; i < next; i++) {
            vector.value[i] /= Math.sqrt(squares);
        }
        return vector;
    }

    private static Map<String, int[]> places(List<Token> tokens) {
        Map<String, int[]> places = new LinkedHashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            places.putIfAbsent(tokens.get(i).stem(), new int[] {i, i + 1});
            if (i > 0) {
                places.putIfAbsent(
                        tokens.get(i - 1).stem() + " " + tokens.get(i).stem(),
                        new int[] {i - 1, i + 1});
            }
        }
        return places;
    }
}
