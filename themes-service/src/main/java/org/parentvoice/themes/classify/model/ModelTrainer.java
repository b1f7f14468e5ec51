package org.parentvoice.themes.classify.model;

import de.bwaldvogel.liblinear.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parentvoice.themes.classify.LabelledText;
import org.parentvoice.themes.classify.Scoreboard;
import org.parentvoice.themes.classify.Sentiment;
import org.parentvoice.themes.classify.phrases.PhraseBook;

/**
 * Trains a model on labelled texts: one linear machine a theme and a sentiment. Probabilities and
 * thresholds come from texts that the machines had not seen, group by group held back in turn. The
 * same texts in the same order give the same model, byte for byte, however many processors there
 * are.
 */
public final class ModelTrainer {

    private static final double THEME_BALANCE = 0.2;
    private static final double SENTIMENT_BALANCE = 0.3;

    private final List<LabelledText> texts;
    private final FeatureSpace space;
    private final Feature[][] vectors;
    private final int[] folds;
    private final TrainingSettings settings;

    private ModelTrainer(PhraseBook book, List<LabelledText> texts, TrainingSettings settings) {
        this.texts = texts;
        this.settings = settings;
        FeatureReader reader = new FeatureReader(book);
        List<TextFeatures> read =
                texts.parallelStream()
                        .map(text -> reader.read(text.text(), text.question()))
                        .toList();
        space = FeatureSpace.of(read);
        vectors =
                read.parallelStream()
                        .map(features -> Vectors.of(features, space))
                        .toArray(Feature[][]::new);
        folds = Folds.of(texts, settings.folds());
    }

    /**
     * @param name what the model is made from; its id begins with it
     * @throws IllegalArgumentException if there are no texts
     */
    public static ThemeModel train(
            String name, PhraseBook book, List<LabelledText> texts, TrainingSettings settings) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to learn from");
        }
        return new ModelTrainer(book, texts, settings).train(name);
    }

    /** One output as it came out of training. */
    private record Fitted(double[] weights, double[] unseen, Calibration calibration) {}

    private ThemeModel train(String name) {
        List<String> themes = themes();
        List<Sentiment> sentiments = sentiments();
        List<Fitted> fitted =
                Stream.concat(
                                themes.stream().map(this::hasTheme),
                                sentiments.stream().map(this::hasSentiment))
                        .toList()
                        .parallelStream()
                        .map(this::fit)
                        .toList();
        List<ThemeModel.Output> outputs = new ArrayList<>();
        for (int i = 0; i < themes.size(); i++) {
            Calibration calibration = fitted.get(i).calibration();
            Judged judged = judged(hasTheme(themes.get(i)), fitted.get(i).unseen());
            double[] probabilities =
                    Arrays.stream(judged.scores()).map(calibration::probability).toArray();
            double enough = Threshold.best(probabilities, judged.yes(), settings.caution());
            outputs.add(new ThemeModel.Output(themes.get(i), calibration, enough));
        }
        List<Calibration> spirits =
                fitted.stream().skip(themes.size()).map(Fitted::calibration).toList();
        return ModelFile.named(
                name,
                new ThemeModel(
                        name,
                        outputs,
                        sentiments,
                        spirits,
                        space,
                        weights(fitted),
                        evaluation(outputs, sentiments, spirits, fitted)));
    }

    private List<String> themes() {
        Set<String> ids = new TreeSet<>();
        texts.forEach(text -> ids.addAll(text.themes()));
        return List.copyOf(ids);
    }

    private List<Sentiment> sentiments() {
        return Arrays.stream(Sentiment.values())
                .filter(each -> texts.stream().anyMatch(text -> text.sentiment() == each))
                .toList();
    }

    private record Question(boolean[] yes, boolean[] asked, double balance) {}

    private Question hasTheme(String theme) {
        boolean[] yes = new boolean[texts.size()];
        boolean[] asked = new boolean[texts.size()];
        for (int i = 0; i < yes.length; i++) {
            yes[i] = texts.get(i).themes().contains(theme);
            asked[i] = true;
        }
        return new Question(yes, asked, THEME_BALANCE);
    }

    private Question hasSentiment(Sentiment sentiment) {
        boolean[] yes = new boolean[texts.size()];
        boolean[] asked = new boolean[texts.size()];
        for (int i = 0; i < yes.length; i++) {
            yes[i] = texts.get(i).sentiment() == sentiment;
            asked[i] = texts.get(i).sentiment() != null;
        }
        return new Question(yes, asked, SENTIMENT_BALANCE);
    }

    private Fitted fit(Question question) {
        double[] unseen = new double[texts.size()];
        for (int fold = 0; fold < settings.folds(); fold++) {
            int held = fold;
            double[] weights = fit(question, i -> folds[i] != held);
            for (int i = 0; i < unseen.length; i++) {
                if (folds[i] == fold) {
                    unseen[i] = OneAgainstRest.score(vectors[i], weights);
                }
            }
        }
        Judged judged = judged(question, unseen);
        return new Fitted(
                fit(question, i -> true), unseen, Calibration.fit(judged.scores(), judged.yes()));
    }

    /** The scores and right answers that probabilities and thresholds are made from. */
    private record Judged(double[] scores, boolean[] yes) {}

    private Judged judged(Question question, double[] unseen) {
        int[] used =
                IntStream.range(0, unseen.length)
                        .filter(i -> question.asked()[i] && settings.judgedOn().test(texts.get(i)))
                        .toArray();
        double[] scores = new double[used.length];
        boolean[] yes = new boolean[used.length];
        for (int i = 0; i < used.length; i++) {
            scores[i] = unseen[used[i]];
            yes[i] = question.yes()[used[i]];
        }
        return new Judged(scores, yes);
    }

    private double[] fit(Question question, IntPredicate taken) {
        int[] used =
                IntStream.range(0, texts.size())
                        .filter(i -> question.asked()[i] && taken.test(i))
                        .toArray();
        Feature[][] seen = new Feature[used.length][];
        boolean[] yes = new boolean[used.length];
        for (int i = 0; i < used.length; i++) {
            seen[i] = vectors[used[i]];
            yes[i] = question.yes()[used[i]];
        }
        return OneAgainstRest.fit(seen, yes, space.size(), question.balance());
    }

    private Weights weights(List<Fitted> fitted) {
        int outputs = fitted.size();
        short[] rows = new short[space.size() * outputs];
        float[] intercepts = new float[outputs];
        for (int output = 0; output < outputs; output++) {
            double[] weights = fitted.get(output).weights();
            for (int feature = 0; feature < space.size(); feature++) {
                rows[feature * outputs + output] = Float.floatToFloat16((float) weights[feature]);
            }
            intercepts[output] = (float) weights[space.size()];
        }
        return new Weights(outputs, rows, intercepts);
    }

    private Evaluation evaluation(
            List<ThemeModel.Output> outputs,
            List<Sentiment> sentiments,
            List<Calibration> spirits,
            List<Fitted> fitted) {
        List<Scoreboard.Answer> answers = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!settings.judgedOn().test(texts.get(i))) {
                continue;
            }
            int text = i;
            double[] scores = fitted.stream().mapToDouble(each -> each.unseen()[text]).toArray();
            answers.add(
                    new Scoreboard.Answer(
                            texts.get(i),
                            Decision.themes(outputs, scores).stream()
                                    .map(Decision.Said::theme)
                                    .collect(Collectors.toSet()),
                            Decision.sentiment(sentiments, spirits, scores, outputs.size())));
        }
        Scoreboard.Result result = Scoreboard.of(answers, new HashSet<>());
        Double sentiment = result.sentimentAccuracy();
        return new Evaluation(
                result.macro().f1(),
                result.micro().f1(),
                sentiment == null ? 0 : sentiment,
                answers.size());
    }
}
