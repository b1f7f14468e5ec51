package org.parentvoice.themes.feedback;

import org.jspecify.annotations.Nullable;

/**
 * How it came in.
 *
 * @param source form, api, import or notes
 * @param importId of the file it came with
 * @param line in that file
 */
public record Provenance(String source, @Nullable String importId, @Nullable Integer line) {}
