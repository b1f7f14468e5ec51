package org.parentvoice.themes.classify.phrases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parentvoice.themes.classify.Evidence;
import org.parentvoice.themes.classify.words.Token;

/** Turns matches back into places in the original text. */
final class EvidenceSpans {

    private EvidenceSpans() {}

    /** The heaviest matches, at most {@code most}, in the order of the text. */
    static List<Evidence> of(String text, List<Token> tokens, List<Match> matches, int most) {
        List<Evidence> spans = new ArrayList<>();
        matches.stream()
                .limit(most)
                .sorted(Comparator.comparingInt(Match::from))
                .forEach(
                        match -> {
                            int start = tokens.get(match.from()).start();
                            int end = tokens.get(match.to() - 1).end();
                            spans.add(Evidence.of(text, start, end));
                        });
        return spans;
    }
}
