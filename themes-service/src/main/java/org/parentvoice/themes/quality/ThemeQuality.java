package org.parentvoice.themes.quality;

/**
 * How well the machine knows one theme.
 *
 * @param precision of the pieces that it called by this theme, those that people did too
 * @param recall of the pieces that people called by this theme, those that it did too
 */
record ThemeQuality(String id, String label, Share precision, Share recall) {}
