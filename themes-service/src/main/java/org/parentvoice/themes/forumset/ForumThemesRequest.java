package org.parentvoice.themes.forumset;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator wants the forum's part of the theme set to be: all of it, not what is new.
 *
 * @param madeFrom the version it was made from, 0 where there was none; may be left out when the
 *     header {@code If-Match} says it
 * @param off ids of built-in themes to switch off
 * @param labels other words, by the id of the built-in theme
 * @param effectiveFrom first day, today if left out
 */
public record ForumThemesRequest(
        @Nullable Integer madeFrom,
        @Nullable List<@Nullable String> off,
        @Nullable Map<String, @Nullable String> labels,
        @Nullable List<@Nullable Own> own,
        @Nullable LocalDate effectiveFrom) {

    /** How many characters a theme's name may have. */
    public static final int LONGEST_LABEL = 60;

    /** A theme of their own; see {@link OwnTheme}. */
    public record Own(
            @Nullable String id,
            @Nullable String label,
            @Nullable String definition,
            @Nullable List<@Nullable String> examples) {}
}
