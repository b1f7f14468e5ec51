package org.parentvoice.themes.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.themeset.ThemeSet;

/**
 * Learns themes from labelled texts and nothing else: one linear model a theme over words and word
 * pairs. The probability that makes a theme is chosen on texts that the model had not seen, by
 * fitting on three quarters and judging the fourth in turn. Confidence is the model's probability.
 * Sentiment comes from the phrase book.
 */
final class TrainedClassifier implements ThemeClassifier {

    private static final int FOLDS = 4;
    private static final int MOST_EVIDENCE = 4;

    private final String modelId;
    private final PhraseBook book;
    private final Features features;
    private final List<Learned> themes = new ArrayList<>();

    private record Learned(String id, LinearModel model, double enough) {}

    TrainedClassifier(ThemeSet themeSet, PhraseBook book, List<LabelledText> texts) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to learn from");
        }
        this.book = book;
        modelId = "linear-1/" + themeSet.id() + "-" + themeSet.version() + "/" + texts.size();
        List<List<Token>> tokens =
                texts.stream().map(text -> Tokenizer.tokens(text.text())).toList();
        features = new Features(tokens);
        List<Features.Vector> vectors = tokens.stream().map(features::of).toList();
        Set<String> ids = new TreeSet<>();
        texts.forEach(text -> ids.addAll(text.themes()));
        for (String id : ids) {
            boolean[] yes = new boolean[texts.size()];
            IntStream.range(0, yes.length)
                    .forEach(i -> yes[i] = texts.get(i).themes().contains(id));
            themes.add(
                    new Learned(
                            id,
                            LinearModel.fit(vectors, yes, features.size()),
                            Threshold.best(unseen(vectors, yes), yes)));
        }
    }

    /** What models say about texts they were not fitted on. */
    private double[] unseen(List<Features.Vector> vectors, boolean[] yes) {
        double[] said = new double[yes.length];
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            int[] others = IntStream.range(0, yes.length).filter(i -> i % FOLDS != held).toArray();
            boolean[] labels = new boolean[others.length];
            List<Features.Vector> seen = new ArrayList<>();
            for (int i = 0; i < others.length; i++) {
                labels[i] = yes[others[i]];
                seen.add(vectors.get(others[i]));
            }
            LinearModel model = LinearModel.fit(seen, labels, features.size());
            for (int i = held; i < yes.length; i += FOLDS) {
                said[i] = model.probability(vectors.get(i));
            }
        }
        return said;
    }

    @Override
    public String modelId() {
        return modelId;
    }

    @Override
    public Classification classify(String text, @Nullable String question) {
        List<Token> tokens = Tokenizer.tokens(text);
        Features.Vector vector = features.of(tokens);
        List<ScoredTheme> found = new ArrayList<>();
        if (vector.size() > 0) {
            for (Learned theme : themes) {
                double probability = theme.model().probability(vector);
                if (probability >= theme.enough()) {
                    found.add(
                            new ScoredTheme(
                                    theme.id(),
                                    Math.round(probability * 100) / 100.0,
                                    evidence(text, tokens, vector, theme.model())));
                }
            }
        }
        found.sort(Comparator.comparingDouble(theme -> -theme.confidence()));
        return new Classification(
                found.stream().limit(PhraseClassifier.MOST_THEMES).toList(),
                sentiment(text, question));
    }

    private Sentiment sentiment(String text, @Nullable String question) {
        Reading reading = Reading.of(book.tokens(text), book);
        return SentimentScale.weigh(
                reading, Asked.of(question, book), book.shortAnswer(reading.tokens()));
    }

    private static List<Evidence> evidence(
            String text, List<Token> tokens, Features.Vector vector, LinearModel model) {
        List<Evidence> evidence = new ArrayList<>();
        IntStream.range(0, vector.size())
                .filter(i -> model.weight(vector.index(i)) > 0)
                .boxed()
                .sorted(
                        Comparator.comparingDouble(
                                i -> -model.weight(vector.index(i)) * vector.value(i)))
                .map(
                        i ->
                                Evidence.of(
                                        text,
                                        tokens.get(vector.from(i)).start(),
                                        tokens.get(vector.to(i) - 1).end()))
                .filter(
                        span ->
                                evidence.size() < MOST_EVIDENCE
                                        && evidence.stream().noneMatch(span::overlaps))
                .forEach(evidence::add);
        evidence.sort(Comparator.comparingInt(Evidence::start));
        return evidence;
    }
}
