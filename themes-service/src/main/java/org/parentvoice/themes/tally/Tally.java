package org.parentvoice.themes.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Feedback of a forum counted as the decisions stood at a moment.
 *
 * @param pieces pieces of feedback, each counted once whatever its themes
 * @param voices families who said them
 * @param erasedSince pieces of this forum that were erased after that moment; they were counted
 *     then, if they were in the days asked for, and cannot be now
 */
record Tally(
        String forum,
        Instant asOf,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        long pieces,
        long voices,
        List<Line> themes,
        Line withoutTheme,
        long erasedSince) {

    /** A theme and who spoke of it. */
    record Line(String theme, String label, long pieces, long voices) {}
}
