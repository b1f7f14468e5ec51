package org.parentvoice.themes.classify.model;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.classify.words.Token;
import org.parentvoice.themes.classify.words.Word;

/**
 * The products of a text's vector with the weights of all outputs, without making the vector. What
 * the letters of a word add is worked out once a word and kept.
 */
final class Scorer {

    private final FeatureSpace space;
    private final Weights weights;
    private final AtomicReferenceArray<@Nullable LetterSum> known =
            new AtomicReferenceArray<>(Word.MOST);

    /** What the letters of a word add, before the block is scaled. */
    private record LetterSum(float[] sums, float square) {}

    /**
     * Scores of one text.
     *
     * @param values one an output
     * @param scale by block: what a feature's weight and rarity are multiplied with
     */
    record Scores(float[] values, float[] scale) {}

    Scorer(FeatureSpace space, Weights weights) {
        this.space = space;
        this.weights = weights;
    }

    Scores of(TextFeatures text) {
        int outputs = weights.outputs();
        Block[] blocks = Block.values();
        float[][] sums = new float[blocks.length][outputs];
        float[] squares = new float[blocks.length];
        for (int i = 0; i < text.size(); i++) {
            int number = space.number(text.id(i));
            if (number >= 0) {
                float rarity = space.rarity(number);
                int block = text.block(i).ordinal();
                weights.addTo(sums[block], number, rarity);
                squares[block] += rarity * rarity;
            }
        }
        letters(text, sums[Block.LETTERS.ordinal()], squares);
        float[] scale = scale(squares, blocks);
        float[] values = weights.intercepts().clone();
        for (int block = 0; block < blocks.length; block++) {
            for (int output = 0; output < outputs; output++) {
                values[output] += sums[block][output] * scale[block];
            }
        }
        return new Scores(values, scale);
    }

    private void letters(TextFeatures text, float[] sums, float[] squares) {
        BitSet seen = new BitSet(Word.MOST);
        Set<String> seenOthers = new HashSet<>(0);
        for (Token token : text.tokens()) {
            Word word = token.word();
            boolean isNew =
                    word.id() == Word.NOT_KEPT
                            ? seenOthers.add(word.written())
                            : !seen.get(word.id());
            if (isNew) {
                if (word.id() != Word.NOT_KEPT) {
                    seen.set(word.id());
                }
                LetterSum letters = letters(word);
                for (int output = 0; output < sums.length; output++) {
                    sums[output] += letters.sums[output];
                }
                squares[Block.LETTERS.ordinal()] += letters.square;
            }
        }
    }

    private LetterSum letters(Word word) {
        if (word.id() == Word.NOT_KEPT) {
            return sum(word.written());
        }
        LetterSum sum = known.get(word.id());
        if (sum == null) {
            sum = sum(word.written());
            known.set(word.id(), sum);
        }
        return sum;
    }

    private LetterSum sum(String word) {
        float[] sums = new float[weights.outputs()];
        float square = 0;
        for (long name : Letters.of(word)) {
            int number = space.number(name);
            if (number >= 0) {
                float rarity = space.rarity(number);
                weights.addTo(sums, number, rarity);
                square += rarity * rarity;
            }
        }
        return new LetterSum(sums, square);
    }

    /** What the letters of a word say for an output, before the block is scaled. */
    float letters(Word word, int output) {
        return letters(word).sums[output];
    }

    /** What a feature says for an output, before its block is scaled; 0 for an unknown one. */
    float feature(long name, int output) {
        int number = space.number(name);
        return number < 0 ? 0 : weights.of(number, output) * space.rarity(number);
    }

    private static float[] scale(float[] squares, Block[] blocks) {
        float length = 0;
        for (Block block : blocks) {
            length += squares[block.ordinal()] > 0 ? block.share * block.share : 0;
        }
        float[] scale = new float[blocks.length];
        for (Block block : blocks) {
            float square = squares[block.ordinal()];
            scale[block.ordinal()] =
                    square > 0 ? (float) (block.share / Math.sqrt(square * length)) : 0;
        }
        return scale;
    }
}
