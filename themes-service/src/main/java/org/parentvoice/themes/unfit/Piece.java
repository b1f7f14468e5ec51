package org.parentvoice.themes.unfit;

/** Feedback that no theme fits. */
record Piece(String id, String text) {}
