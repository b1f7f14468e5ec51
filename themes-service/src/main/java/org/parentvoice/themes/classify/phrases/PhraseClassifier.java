package org.parentvoice.themes.classify.phrases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.classify.Classification;
import org.parentvoice.themes.classify.Evidence;
import org.parentvoice.themes.classify.ScoredTheme;
import org.parentvoice.themes.classify.Sentiment;
import org.parentvoice.themes.classify.ThemeClassifier;
import org.parentvoice.themes.themeset.ThemeSet;

/**
 * Recognises themes by the phrases that families use for them.
 *
 * <p>Each phrase carries a weight: 1.3 if it says that something went wrong with exactly this
 * theme, 1.0 if it can hardly be about another, 0.45 if it needs company, -1.0 if it belongs to a
 * theme that sounds alike. The heaviest counts in full, further ones less and less, a repeated one
 * once. A sum of 0.7 makes the theme, or 0.85 (three hints) if there is nothing but hints; in a
 * long text it must also reach two fifths of the strongest theme's sum, so that a word in passing
 * does not count as what the text is about. In a story of more than 90 words a theme needs two
 * phrases, unless it is the strongest.
 *
 * <p>Confidence is {@code 1 - exp(-0.9 * sum)}, at most 0.97: about 0.55 for three hints, 0.6 for
 * one clear phrase, over 0.8 for two. It says how much speaks for the theme. It is not a
 * probability that was measured, and it should not be shown to families as one.
 */
public final class PhraseClassifier implements ThemeClassifier {

    private static final double ENOUGH = 0.7;
    private static final double ENOUGH_OF_HINTS = 0.85;
    private static final int LONG_TEXT = 45;
    private static final int STORY = 90;
    private static final double SHARE_OF_STRONGEST = 0.4;
    private static final double SUREST = 0.97;
    private static final double FROM_QUESTION = 0.8;
    private static final double QUESTION_SUPPORT = 0.3;
    private static final int SHORT_TEXT = 12;
    private static final int MOST_EVIDENCE = 6;

    private final ThemeSet themeSet;
    private final PhraseBook book;

    public PhraseClassifier(ThemeSet themeSet) {
        this.themeSet = themeSet;
        book = PhraseBook.ofPhrases(themeSet);
    }

    @Override
    public String modelId() {
        return "phrases-1/" + themeSet.id() + "-" + themeSet.version();
    }

    @Override
    public Classification classify(String text, @Nullable String question) {
        Reading reading = Reading.of(book.tokens(text), book);
        Asked asked = Asked.of(question, book);
        ShortAnswer answer = book.shortAnswer(reading.tokens());
        Sentiment sentiment = SentimentScale.weigh(reading, asked, answer);
        if (answer == ShortAnswer.NOT_KNOWN || reading.tokens().isEmpty()) {
            return Classification.nothing();
        }
        List<Candidate> candidates = candidates(text, reading, asked.reading());
        if (candidates.isEmpty() && meansTheQuestion(reading, answer)) {
            candidates = fromQuestion(asked.reading());
        }
        List<ScoredTheme> themes = strongest(candidates, reading.tokens().size());
        double surest = themes.isEmpty() ? 0 : themes.getFirst().confidence();
        return new Classification(themes, sentiment, surest);
    }

    private record Candidate(int theme, double score, double certainty, List<Evidence> because) {}

    private static List<Candidate> candidates(String text, Reading reading, Reading question) {
        Map<Integer, ThemeScores.Score> asked = ThemeScores.of(question);
        List<Candidate> candidates = new ArrayList<>();
        ThemeScores.of(reading)
                .forEach(
                        (theme, said) -> {
                            ThemeScores.Score also = asked.get(theme);
                            double support = also == null ? 0 : Math.clamp(also.value(), 0, 1);
                            double score = said.value() + QUESTION_SUPPORT * support;
                            double least = said.onlyHints() ? ENOUGH_OF_HINTS : ENOUGH;
                            if (said.value() > 0 && score >= least) {
                                candidates.add(
                                        new Candidate(
                                                theme, score, 1, evidence(text, reading, said)));
                            }
                        });
        return candidates;
    }

    private static List<Evidence> evidence(String text, Reading reading, ThemeScores.Score said) {
        return EvidenceSpans.of(text, reading.tokens(), said.because(), MOST_EVIDENCE);
    }

    /** "Dreadful" after "How is school transport?" is about transport. */
    private static List<Candidate> fromQuestion(Reading question) {
        List<Candidate> candidates = new ArrayList<>();
        ThemeScores.of(question)
                .forEach(
                        (theme, asked) -> {
                            if (asked.value() >= ENOUGH) {
                                candidates.add(
                                        new Candidate(
                                                theme, asked.value(), FROM_QUESTION, List.of()));
                            }
                        });
        return candidates;
    }

    private static boolean meansTheQuestion(Reading reading, ShortAnswer answer) {
        return answer != ShortAnswer.NO
                || (reading.tokens().size() <= SHORT_TEXT
                        && reading.matches().stream()
                                .anyMatch(match -> match.phrase().theme() == Phrase.NO_THEME));
    }

    private List<ScoredTheme> strongest(List<Candidate> candidates, int words) {
        double strongest = candidates.stream().mapToDouble(Candidate::score).max().orElse(0);
        double least = words > LONG_TEXT ? SHARE_OF_STRONGEST * strongest : 0;
        return candidates.stream()
                .filter(candidate -> candidate.score() >= least)
                .filter(
                        candidate ->
                                words <= STORY
                                        || candidate.because().size() > 1
                                        || candidate.score() >= strongest)
                .sorted(Comparator.comparingDouble(candidate -> -candidate.score()))
                .limit(Classification.MOST_THEMES)
                .map(
                        candidate ->
                                new ScoredTheme(
                                        themeSet.themes().get(candidate.theme()).id(),
                                        confidence(candidate),
                                        candidate.because()))
                .toList();
    }

    private static double confidence(Candidate candidate) {
        double confidence = Math.min(SUREST, 1 - Math.exp(-0.9 * candidate.score()));
        return Math.round(confidence * candidate.certainty() * 100) / 100.0;
    }
}
