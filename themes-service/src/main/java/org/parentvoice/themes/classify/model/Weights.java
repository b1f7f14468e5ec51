package org.parentvoice.themes.classify.model;

/**
 * What each feature says for and against each output, a row a feature, so that all outputs of a
 * feature lie side by side in memory.
 *
 * @param outputs number of outputs
 * @param rows weights, feature by feature, as half-precision numbers (IEEE 754 binary16): they are
 *     read all over the place, so that the less room they take the more of them are at hand
 * @param intercepts one an output
 */
record Weights(int outputs, short[] rows, float[] intercepts) {

    float of(int feature, int output) {
        return Float.float16ToFloat(half(feature, output));
    }

    /** The same as it is kept. */
    short half(int feature, int output) {
        return rows[feature * outputs + output];
    }

    /** Adds a feature's row, so many times. */
    void addTo(float[] sums, int feature, float times) {
        int at = feature * outputs;
        for (int output = 0; output < sums.length; output++) {
            sums[output] += Float.float16ToFloat(rows[at + output]) * times;
        }
    }
}
