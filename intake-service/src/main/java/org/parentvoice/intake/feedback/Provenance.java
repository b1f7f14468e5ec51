package org.parentvoice.intake.feedback;

import org.jspecify.annotations.Nullable;

/**
 * How it came to us.
 *
 * @param source form, api, import or notes
 * @param importId the import it came with
 * @param line the line of the imported file, or the number of the note; from 1
 */
public record Provenance(String source, @Nullable String importId, @Nullable Integer line) {

    public static final Provenance FORM = new Provenance("form", null, null);
    public static final Provenance API = new Provenance("api", null, null);

    public static Provenance imported(String importId, int line) {
        return new Provenance("import", importId, line);
    }

    public static Provenance note(int number) {
        return new Provenance("notes", null, number);
    }
}
