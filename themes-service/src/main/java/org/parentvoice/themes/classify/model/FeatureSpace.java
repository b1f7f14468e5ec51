package org.parentvoice.themes.classify.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.parentvoice.themes.classify.words.Token;

/**
 * The features that a model knows, each with a number and its rarity: {@code ln((1 + n) / (1 +
 * n_f)) + 1} for a feature that n_f of n texts have (Salton and Buckley, 1988, in the smoothed form
 * that is common today).
 */
final class FeatureSpace {

    /** What one text only has teaches nothing about another. */
    private static final int SEEN_IN = 2;

    private final long[] names;
    private final float[] rarity;
    private final LongTable numbers;

    FeatureSpace(long[] names, float[] rarity) {
        this.names = names;
        this.rarity = rarity;
        numbers = new LongTable(names.length);
        for (int i = 0; i < names.length; i++) {
            numbers.put(names[i], i);
        }
    }

    /** The space that these texts span. */
    static FeatureSpace of(Collection<TextFeatures> texts) {
        LongTable seenIn = new LongTable(1 << 16);
        for (TextFeatures text : texts) {
            for (int i = 0; i < text.size(); i++) {
                seenIn.add(text.id(i), 1);
            }
            LongTable letters = new LongTable(256);
            for (Token token : text.tokens()) {
                for (long id : Letters.of(token.written())) {
                    if (letters.isNew(id)) {
                        seenIn.add(id, 1);
                    }
                }
            }
        }
        long[] kept = new long[seenIn.size()];
        int size = 0;
        for (long id : seenIn.sortedKeys()) {
            if (seenIn.get(id) >= SEEN_IN) {
                kept[size++] = id;
            }
        }
        long[] names = Arrays.copyOf(kept, size);
        float[] rarity = new float[size];
        for (int i = 0; i < size; i++) {
            rarity[i] = (float) (Math.log((1.0 + texts.size()) / (1.0 + seenIn.get(names[i]))) + 1);
        }
        return new FeatureSpace(names, rarity);
    }

    int size() {
        return names.length;
    }

    /** The number of a feature, or -1 where it is not known. */
    int number(long name) {
        return numbers.get(name);
    }

    float rarity(int number) {
        return rarity[number];
    }

    long name(int number) {
        return names[number];
    }

    /** The distinct words of a text as they are written. */
    static List<String> writtenWords(TextFeatures text) {
        return text.tokens().stream().map(Token::written).distinct().toList();
    }
}
