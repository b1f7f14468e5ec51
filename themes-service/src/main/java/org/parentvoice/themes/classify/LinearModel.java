package org.parentvoice.themes.classify;

import java.util.List;

/**
 * Logistic regression for one theme against all others, fitted by stochastic gradient descent in a
 * fixed order, so that the same data always give the same model.
 */
final class LinearModel {

    private static final int ROUNDS = 25;
    private static final double STEP = 0.6;
    private static final double DECAY = 1e-5;

    private final double[] weights;
    private final double[] squares;
    private double bias;

    private LinearModel(int size) {
        weights = new double[size];
        squares = new double[size];
    }

    /**
     * @param yes whether each text is about the theme
     */
    static LinearModel fit(List<Features.Vector> texts, boolean[] yes, int size) {
        LinearModel model = new LinearModel(size);
        int positive = 0;
        for (boolean one : yes) {
            positive += one ? 1 : 0;
        }
        // most texts are not about any one theme; without this the model learns to say no
        double balance = positive == 0 ? 1 : Math.min(8, Math.sqrt((double) yes.length / positive));
        model.bias =
                positive == 0 ? -10 : Math.log((positive + 0.5) / (yes.length - positive + 0.5));
        if (positive > 0) {
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < yes.length; i++) {
                    model.learn(texts.get(i), yes[i], yes[i] ? balance : 1, 0.1 / (1 + round));
                }
            }
        }
        return model;
    }

    private void learn(Features.Vector text, boolean yes, double importance, double biasStep) {
        double error = importance * (probability(text) - (yes ? 1 : 0));
        for (int i = 0; i < text.size(); i++) {
            int feature = text.index(i);
            double gradient = error * text.value(i) + DECAY * weights[feature];
            squares[feature] += gradient * gradient;
            weights[feature] -= STEP * gradient / (1e-4 + Math.sqrt(squares[feature]));
        }
        bias -= biasStep * error;
    }

    double probability(Features.Vector text) {
        double sum = bias;
        for (int i = 0; i < text.size(); i++) {
            sum += weights[text.index(i)] * text.value(i);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    double weight(int feature) {
        return weights[feature];
    }
}
