package org.parentvoice.notify.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, before it is text or HTML.
 *
 * @param from who writes, as families know them
 * @param title the thing it is about, or null
 * @param action the one thing to click
 * @param why why they get this mail, and what else to know
 * @param stop the link that ends it
 * @param manage the link to their page, or null where there is nothing to manage yet
 */
public record Letter(
        String from,
        String subject,
        String heading,
        @Nullable String title,
        List<Part> parts,
        Action action,
        List<String> why,
        String stop,
        @Nullable String manage) {

    /**
     * @param label a word or two before it, or null
     */
    public record Part(@Nullable String label, String text) {

        static Part of(String text) {
            return new Part(null, text);
        }
    }

    /** A link that looks like a button. */
    public record Action(String label, String url) {}
}
