package org.parentvoice.notify.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, before it is text or HTML.
 *
 * @param from who writes, as families know them
 * @param title the thing it is about, or null
 * @param actions what can be clicked; of several, each is an answer
 * @param items what it tells of, when that is more than one thing
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
        List<Action> actions,
        List<Item> items,
        List<String> why,
        String stop,
        @Nullable String manage) {

    /** The same with other links at its end. */
    public Letter withLinks(String otherStop, @Nullable String otherManage) {
        return new Letter(
                from, subject, heading, title, parts, actions, items, why, otherStop, otherManage);
    }

    /**
     * Some lines of text.
     *
     * @param label a word or two before it, or null
     * @param strong whether it is a small heading
     */
    public record Part(@Nullable String label, String text, boolean strong) {

        static Part of(String text) {
            return new Part(null, text, false);
        }

        static Part of(String label, String text) {
            return new Part(label, text, false);
        }

        static Part heading(String text) {
            return new Part(null, text, true);
        }
    }

    /**
     * One of several things.
     *
     * @param group the forum, where it is another than that of the item before, or null
     */
    public record Item(@Nullable String group, String title, List<Part> parts, Action action) {}

    /** A link that looks like a button. */
    public record Action(String label, String url) {}
}
