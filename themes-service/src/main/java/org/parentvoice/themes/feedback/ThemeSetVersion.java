package org.parentvoice.themes.feedback;

/** The theme set a decision was made with. */
public record ThemeSetVersion(String id, int version) {}
