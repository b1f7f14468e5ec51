package org.parentvoice.intake.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.intake.imports.Import.Rejected;

/**
 * How an import is going.
 *
 * @param state running, done or failed
 * @param total lines that are not blank, without the headers
 * @param duplicates lines that came in before, with this file or another
 * @param detail why it failed; null otherwise
 */
record ImportView(
        String importId,
        String state,
        int total,
        int accepted,
        int duplicates,
        List<Rejected> rejected,
        @Nullable String detail) {

    static ImportView of(Import found) {
        return new ImportView(
                found.id(),
                found.state().equals(Import.STORING) ? Import.RUNNING : found.state(),
                found.total(),
                found.accepted(),
                found.duplicates(),
                found.rejected(),
                found.failure());
    }

    /** Lines that are dealt with. */
    public int handled() {
        return accepted + duplicates + rejected.size();
    }
}
