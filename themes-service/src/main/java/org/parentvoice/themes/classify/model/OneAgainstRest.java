package org.parentvoice.themes.classify.model;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Random;

/**
 * Fits one output against all others: a linear support vector machine with squared hinge loss
 * (liblinear's dual coordinate descent; Hsieh et al. 2008), with random numbers that are always the
 * same.
 */
final class OneAgainstRest {

    private static final double COST = 1;
    private static final double PRECISION = 0.05;
    private static final int MOST_ROUNDS = 300;
    private static final double MOST_BALANCE = 8;

    static {
        Linear.disableDebugOutput();
    }

    private OneAgainstRest() {}

    /**
     * @param balance how much rare outputs are favoured: 0 not at all, 1 as much as all the others
     *     together
     * @return a weight for each feature, and the intercept as the last one
     */
    static double[] fit(Feature[][] texts, boolean[] yes, int features, double balance) {
        int positive = 0;
        for (boolean one : yes) {
            positive += one ? 1 : 0;
        }
        double[] weights = new double[features + 1];
        if (positive == 0 || positive == yes.length) {
            weights[features] = positive == 0 ? -1 : 1;
            return weights;
        }
        Problem problem = new Problem();
        problem.l = texts.length;
        problem.n = features + 1;
        problem.x = texts;
        problem.y = new double[yes.length];
        for (int i = 0; i < yes.length; i++) {
            problem.y[i] = yes[i] ? 1 : -1;
        }
        Parameter parameter =
                new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, MOST_ROUNDS, PRECISION);
        double favour = Math.pow((double) (yes.length - positive) / positive, balance);
        parameter.setWeights(new double[] {Math.min(MOST_BALANCE, favour)}, new int[] {1});
        parameter.setRandom(new Random(1));
        Model model = Linear.train(problem, parameter);
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] fitted = model.getFeatureWeights();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = sign * fitted[i];
        }
        return weights;
    }

    static double score(Feature[] text, double[] weights) {
        double sum = 0;
        for (Feature feature : text) {
            sum += feature.getValue() * weights[feature.getIndex() - 1];
        }
        return sum;
    }
}
