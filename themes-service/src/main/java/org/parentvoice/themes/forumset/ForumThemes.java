package org.parentvoice.themes.forumset;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One version of a forum's own part of the theme set. It is never changed: a change is another
 * version.
 *
 * @param version 1, 2, 3 and so on; the highest that has begun is in force
 * @param off ids of built-in themes that are not given
 * @param labels the forum's words, by the id of the built-in theme
 * @param own themes that it added
 * @param by who saved it; that name does not leave this service
 * @param effectiveFrom first day on which it is used, in England
 */
@Document(ForumThemes.COLLECTION)
public record ForumThemes(
        @Id @Nullable String id,
        String forum,
        int version,
        List<String> off,
        Map<String, String> labels,
        List<OwnTheme> own,
        String by,
        Instant at,
        LocalDate effectiveFrom) {

    public static final String COLLECTION = "forum-themes";

    public ForumThemes {
        off = List.copyOf(new TreeSet<>(off));
        labels = new TreeMap<>(labels);
        own = List.copyOf(own);
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
