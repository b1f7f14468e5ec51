package org.parentvoice.themes.classify.model;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Texts as sparse vectors of length 1, for learning. {@link Scorer} computes the same products
 * without making the vectors, so the two have to agree; a test compares them.
 */
final class Vectors {

    private Vectors() {}

    /** The vector of a text; a last component that is always 1 takes up the intercept. */
    static Feature[] of(TextFeatures text, FeatureSpace space) {
        Map<Integer, Double> values = new TreeMap<>();
        Map<Block, Double> squares = squares(text, space);
        double length =
                Math.sqrt(squares.keySet().stream().mapToDouble(b -> b.share * b.share).sum());
        for (int i = 0; i < text.size(); i++) {
            int number = space.number(text.id(i));
            if (number >= 0) {
                values.merge(
                        number,
                        scaled(space.rarity(number), text.block(i), squares, length),
                        Double::sum);
            }
        }
        for (String word : FeatureSpace.writtenWords(text)) {
            for (long name : Letters.of(word)) {
                int number = space.number(name);
                if (number >= 0) {
                    values.merge(
                            number,
                            scaled(space.rarity(number), Block.LETTERS, squares, length),
                            Double::sum);
                }
            }
        }
        Feature[] vector = new Feature[values.size() + 1];
        int next = 0;
        for (Map.Entry<Integer, Double> value : values.entrySet()) {
            vector[next++] = new FeatureNode(value.getKey() + 1, value.getValue());
        }
        vector[next] = new FeatureNode(space.size() + 1, 1);
        return vector;
    }

    private static double scaled(
            double rarity, Block block, Map<Block, Double> squares, double length) {
        return rarity * block.share / Math.sqrt(squares.getOrDefault(block, 1.0)) / length;
    }

    /** The squared length of each block that is not empty. */
    private static Map<Block, Double> squares(TextFeatures text, FeatureSpace space) {
        Map<Block, Double> squares = new EnumMap<>(Block.class);
        for (int i = 0; i < text.size(); i++) {
            add(squares, text.block(i), space, text.id(i));
        }
        for (String word : FeatureSpace.writtenWords(text)) {
            for (long name : Letters.of(word)) {
                add(squares, Block.LETTERS, space, name);
            }
        }
        return squares;
    }

    private static void add(
            Map<Block, Double> squares, Block block, FeatureSpace space, long name) {
        int number = space.number(name);
        if (number >= 0) {
            double rarity = space.rarity(number);
            squares.merge(block, rarity * rarity, Double::sum);
        }
    }
}
