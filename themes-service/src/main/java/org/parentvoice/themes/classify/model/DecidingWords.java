package org.parentvoice.themes.classify.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parentvoice.themes.classify.Evidence;
import org.parentvoice.themes.classify.words.Token;

/**
 * Finds the words that spoke for an output: each feature's part of the score goes to the words it
 * came from, the strongest word is taken with its neighbours that also spoke for it, then the next.
 */
final class DecidingWords {

    private static final int MOST_SPANS = 4;
    private static final int LONGEST_SPAN = 8;

    /** Neighbours belong to a span while they say this share of what its strongest word says. */
    private static final float ALSO = 0.3f;

    /** A span that says less than this share of what the first one says explains nothing. */
    private static final float WORTH_SHOWING = 0.35f;

    private final List<Token> tokens;
    private final float[] says;
    private final boolean[] taken;

    private DecidingWords(TextFeatures features, float[] says) {
        tokens = features.tokens();
        this.says = says;
        taken = new boolean[says.length];
    }

    static List<Evidence> of(
            String text, TextFeatures features, Scorer scorer, Scorer.Scores scores, int output) {
        float[] says = new float[features.tokens().size()];
        for (int i = 0; i < features.size(); i++) {
            int from = features.from(i);
            if (from != TextFeatures.NOWHERE) {
                float part =
                        scorer.feature(features.id(i), output)
                                * scores.scale()[features.block(i).ordinal()]
                                / (features.to(i) - from);
                for (int word = from; word < features.to(i); word++) {
                    says[word] += part;
                }
            }
        }
        for (int word = 0; word < says.length; word++) {
            says[word] +=
                    scorer.letters(features.tokens().get(word).word(), output)
                            * scores.scale()[Block.LETTERS.ordinal()];
        }
        return new DecidingWords(features, says).spans(text);
    }

    private List<Evidence> spans(String text) {
        List<Evidence> spans = new ArrayList<>();
        float first = 0;
        while (spans.size() < MOST_SPANS) {
            int strongest = strongest();
            if (strongest < 0 || says[strongest] < first * WORTH_SHOWING) {
                break;
            }
            first = first == 0 ? says[strongest] : first;
            int from = strongest;
            int to = strongest + 1;
            while (to - from < LONGEST_SPAN && joins(from - 1, strongest)) {
                from--;
            }
            while (to - from < LONGEST_SPAN && joins(to, strongest)) {
                to++;
            }
            for (int i = from; i < to; i++) {
                taken[i] = true;
            }
            spans.add(Evidence.of(text, tokens.get(from).start(), tokens.get(to - 1).end()));
        }
        spans.sort(Comparator.comparingInt(Evidence::start));
        return spans;
    }

    private int strongest() {
        int strongest = -1;
        for (int i = 0; i < says.length; i++) {
            if (!taken[i] && says[i] > 0 && (strongest < 0 || says[i] > says[strongest])) {
                strongest = i;
            }
        }
        return strongest;
    }

    private boolean joins(int word, int strongest) {
        return word >= 0
                && word < says.length
                && !taken[word]
                && tokens.get(word).sentence() == tokens.get(strongest).sentence()
                && says[word] > says[strongest] * ALSO;
    }
}
