package org.parentvoice.intake.view;

/** A theme, with its label in plain English. */
public record ThemeRef(String id, String label) {}
