package org.parentvoice.intake.feedback;

/**
 * What a family allows; nothing unless they say so.
 *
 * @param quote the words may be shown to anyone
 * @param shareWithCouncil the words may be shown to the council and the NHS
 * @param countNationally it may be counted in figures over all forums
 */
public record Consent(boolean quote, boolean shareWithCouncil, boolean countNationally) {

    public static final Consent NONE = new Consent(false, false, false);
}
