package org.parentvoice.themes.classify.model;

/**
 * How a model did on texts that it had not seen, group by group left out in turn.
 *
 * @param sentimentAccuracy 0 where nobody said anything about sentiment
 * @param texts that it was judged on
 */
public record Evaluation(double macroF1, double microF1, double sentimentAccuracy, int texts) {}
