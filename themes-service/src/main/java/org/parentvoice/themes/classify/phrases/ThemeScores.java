package org.parentvoice.themes.classify.phrases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Adds up what the phrases of a text say for one theme. */
final class ThemeScores {

    /** A second phrase says less than the first, and a tenth hardly anything. */
    private static final double[] SHARE = {1.0, 0.6, 0.4, 0.25};

    private static final double LAST_SHARE = 0.1;

    /** What "no complaints about the taxi" still says for transport. */
    private static final double DENIED_WEIGHT = 0.8;

    private static final Comparator<Match> HEAVIEST_FIRST =
            Comparator.<Match>comparingDouble(match -> -Math.abs(match.phrase().kind().weight))
                    .thenComparingInt(match -> -match.length())
                    .thenComparingInt(Match::from);

    /** What speaks for a theme and how much. */
    record Score(double value, List<Match> because) {

        boolean onlyHints() {
            return because.stream().allMatch(match -> match.phrase().kind() == PhraseKind.HINT);
        }
    }

    private ThemeScores() {}

    /** Scores of the themes that have a phrase in the text, by their index. */
    static Map<Integer, Score> of(Reading reading) {
        Map<Integer, List<Match>> byTheme = new TreeMap<>();
        for (Match match : reading.matches()) {
            if (match.phrase().theme() != Phrase.NO_THEME) {
                byTheme.computeIfAbsent(match.phrase().theme(), key -> new ArrayList<>())
                        .add(match);
            }
        }
        Map<Integer, Score> scores = new TreeMap<>();
        byTheme.forEach((theme, about) -> scores.put(theme, score(about)));
        return scores;
    }

    private static Score score(List<Match> about) {
        about.sort(HEAVIEST_FIRST);
        List<Match> because = counted(about.stream().filter(match -> !isAgainst(match)).toList());
        double value = 0;
        for (int said = 0; said < because.size(); said++) {
            value += weight(because.get(said)) * share(said);
        }
        for (Match against : counted(about.stream().filter(ThemeScores::isAgainst).toList())) {
            value += against.phrase().kind().weight;
        }
        return new Score(value, because);
    }

    /** Each phrase once and no word twice: what is kept is short however long the text. */
    private static List<Match> counted(List<Match> heaviestFirst) {
        List<Match> counted = new ArrayList<>();
        Set<Integer> ids = new HashSet<>();
        for (Match match : heaviestFirst) {
            if (!ids.contains(match.phrase().id()) && counted.stream().noneMatch(match::overlaps)) {
                ids.add(match.phrase().id());
                counted.add(match);
            }
        }
        return counted;
    }

    private static boolean isAgainst(Match match) {
        return match.phrase().kind() == PhraseKind.NOT;
    }

    private static double weight(Match match) {
        PhraseKind kind = match.phrase().kind();
        return kind == PhraseKind.PROBLEM && match.denied() ? DENIED_WEIGHT : kind.weight;
    }

    private static double share(int said) {
        return said < SHARE.length ? SHARE[said] : LAST_SHARE;
    }
}
