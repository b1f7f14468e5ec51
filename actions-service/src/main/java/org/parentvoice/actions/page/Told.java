package org.parentvoice.actions.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What families told a forum on one theme, as everybody may see it.
 *
 * @param voices how many said it; nothing when fewer than five
 * @param voicesLabel the same in words
 * @param quotes in families' words, newest first; none when fewer than five said it
 */
record Told(
        String theme,
        String label,
        @Nullable Integer voices,
        String voicesLabel,
        List<String> quotes) {}
