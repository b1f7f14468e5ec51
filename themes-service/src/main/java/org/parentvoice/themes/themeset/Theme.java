package org.parentvoice.themes.themeset;

import java.util.List;

/**
 * One topic that families talk about.
 *
 * @param id stable identifier in lower case with hyphens
 * @param label a few plain English words for families
 * @param group heading under which it is listed, may be empty
 * @param covers what belongs here
 * @param not what belongs elsewhere although it sounds alike, may be empty
 * @param examples things families say about it; a forum's own themes are recognised from these
 */
public record Theme(
        String id, String label, String group, String covers, String not, List<String> examples) {

    public Theme {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw new IllegalArgumentException(
                    "A theme id has lower-case letters, digits and hyphens: '" + id + "'");
        }
        if (label.isBlank()) {
            throw new IllegalArgumentException("Theme " + id + " has no label");
        }
        examples = List.copyOf(examples);
    }
}
