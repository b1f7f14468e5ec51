package org.parentvoice.intake.view;

/** A commitment as a receipt shows it. */
public record CommitmentRef(String id, String title, String status) {}
