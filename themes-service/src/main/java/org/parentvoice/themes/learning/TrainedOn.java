package org.parentvoice.themes.learning;

/**
 * @param statements of the built-in corpus
 * @param corrections pieces of feedback as people corrected them
 */
record TrainedOn(int statements, int corrections) {}
