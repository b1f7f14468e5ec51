package org.parentvoice.themes.feedback;

/** What the family agreed to. */
public record Consent(boolean quote, boolean shareWithCouncil, boolean countNationally) {}
