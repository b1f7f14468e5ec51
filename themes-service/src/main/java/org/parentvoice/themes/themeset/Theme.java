package org.parentvoice.themes.themeset;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One topic that families talk about.
 *
 * @param id stable identifier in lower case with hyphens
 * @param label a few plain English words for families
 * @param group heading under which it is listed, may be empty
 * @param covers what belongs here
 * @param not what belongs elsewhere although it sounds alike, may be empty
 * @param examples things families say about it; a forum's own themes are recognised from these
 * @param effectiveFrom first day on which it is given, in England; null if it always was
 * @param effectiveTo last day on which it is given; null if there is no end
 */
public record Theme(
        String id,
        String label,
        String group,
        String covers,
        String not,
        List<String> examples,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {

    public static final String ID = "[a-z0-9][a-z0-9-]{0,59}";

    public Theme {
        if (!id.matches(ID)) {
            throw new IllegalArgumentException(
                    "A theme id has lower-case letters, digits and hyphens: '" + id + "'");
        }
        if (label.isBlank()) {
            throw new IllegalArgumentException("Theme " + id + " has no label");
        }
        examples = List.copyOf(examples);
        Effective.check(id, effectiveFrom, effectiveTo);
    }

    /** A theme that is always given. */
    public Theme(
            String id,
            String label,
            String group,
            String covers,
            String not,
            List<String> examples) {
        this(id, label, group, covers, not, examples, null, null);
    }

    /** The same theme in other words. */
    public Theme labelled(String words) {
        return new Theme(id, words, group, covers, not, examples, effectiveFrom, effectiveTo);
    }

    public boolean inForce(LocalDate day) {
        return Effective.on(day, effectiveFrom, effectiveTo);
    }
}
