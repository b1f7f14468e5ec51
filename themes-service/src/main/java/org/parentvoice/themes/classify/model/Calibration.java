package org.parentvoice.themes.classify.model;

/**
 * Turns a score into a probability: {@code 1 / (1 + exp(-(slope * score + offset)))}, fitted on
 * texts that the model was not trained on (Platt 1999, with the targets and the safeguarded Newton
 * steps of Lin, Lin and Weng 2007, "A note on Platt's probabilistic outputs").
 */
record Calibration(double slope, double offset) {

    private static final int MOST_STEPS = 100;
    private static final double RIDGE = 1e-10;
    private static final double SMALLEST_STEP = 1e-10;

    double probability(double score) {
        return sigmoid(slope * score + offset);
    }

    static Calibration fit(double[] scores, boolean[] yes) {
        double[] target = targets(yes);
        Calibration best = new Calibration(1, 0);
        double loss = best.loss(scores, target);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] g = best.gradient(scores, target);
            double determinant = g[2] * g[4] - g[3] * g[3];
            double slopeStep = -(g[4] * g[0] - g[3] * g[1]) / determinant;
            double offsetStep = -(g[2] * g[1] - g[3] * g[0]) / determinant;
            double size = 1;
            Calibration next = best;
            double nextLoss = loss;
            while (size > SMALLEST_STEP) {
                next =
                        new Calibration(
                                best.slope + size * slopeStep, best.offset + size * offsetStep);
                nextLoss = next.loss(scores, target);
                if (nextLoss < loss) {
                    break;
                }
                size /= 2;
            }
            if (size <= SMALLEST_STEP || loss - nextLoss < 1e-9 * Math.abs(loss)) {
                break;
            }
            best = next;
            loss = nextLoss;
        }
        return best.slope > 0 ? best : new Calibration(1, best.offset);
    }

    /** Not quite 0 and 1, so that a few texts cannot make it sure of everything. */
    private static double[] targets(boolean[] yes) {
        int positive = 0;
        for (boolean one : yes) {
            positive += one ? 1 : 0;
        }
        double[] target = new double[yes.length];
        for (int i = 0; i < yes.length; i++) {
            target[i] =
                    yes[i] ? (positive + 1.0) / (positive + 2) : 1.0 / (yes.length - positive + 2);
        }
        return target;
    }

    private double loss(double[] scores, double[] target) {
        double loss = 0;
        for (int i = 0; i < scores.length; i++) {
            double z = slope * scores[i] + offset;
            // ln(1 + e^z) - t z, without overflow
            loss += Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - target[i] * z;
        }
        return loss;
    }

    /** First derivatives by slope and offset, then the second ones. */
    private double[] gradient(double[] scores, double[] target) {
        double[] g = {0, 0, RIDGE, 0, RIDGE};
        for (int i = 0; i < scores.length; i++) {
            double p = probability(scores[i]);
            double error = p - target[i];
            double bend = p * (1 - p);
            g[0] += error * scores[i];
            g[1] += error;
            g[2] += bend * scores[i] * scores[i];
            g[3] += bend * scores[i];
            g[4] += bend;
        }
        return g;
    }

    private static double sigmoid(double z) {
        return z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));
    }
}
