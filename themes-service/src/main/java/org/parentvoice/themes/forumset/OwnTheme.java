package org.parentvoice.themes.forumset;

import java.util.List;
import org.parentvoice.themes.themeset.Theme;

/**
 * A theme that a forum added.
 *
 * @param definition what belongs here, in a sentence or two
 * @param examples things families say about it; it is recognised by these and the definition
 */
public record OwnTheme(String id, String label, String definition, List<String> examples) {

    /** The heading under which they are listed. */
    static final String GROUP = "Our own themes";

    public OwnTheme {
        examples = List.copyOf(examples);
    }

    Theme theme() {
        return new Theme(id, label, GROUP, definition, "", examples);
    }
}
