package org.parentvoice.themes.classify.model;

/**
 * What each feature says for and against each output, a row a feature, so that all outputs of a
 * feature lie side by side in memory.
 *
 * @param outputs number of outputs
 * @param rows weights, feature by feature
 * @param intercepts one an output
 */
record Weights(int outputs, float[] rows, float[] intercepts) {

    float of(int feature, int output) {
        return rows[feature * outputs + output];
    }

    /** Adds a feature's row, so many times. */
    void addTo(float[] sums, int feature, float times) {
        int at = feature * outputs;
        for (int output = 0; output < sums.length; output++) {
            sums[output] += rows[at + output] * times;
        }
    }
}
