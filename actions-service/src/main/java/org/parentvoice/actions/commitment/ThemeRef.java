package org.parentvoice.actions.commitment;

/** A theme with the label it had when the commitment was written down. */
public record ThemeRef(String id, String label) {}
