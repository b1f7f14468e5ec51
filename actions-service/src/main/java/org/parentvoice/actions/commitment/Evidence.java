package org.parentvoice.actions.commitment;

/**
 * Something that shows what happened.
 *
 * @param url begins with http or https; checked where it comes in
 */
public record Evidence(String title, String url) {}
