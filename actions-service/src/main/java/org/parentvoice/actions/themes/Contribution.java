package org.parentvoice.actions.themes;

import java.util.List;

/**
 * What one piece of feedback adds to the counts.
 *
 * @param month of the day it was said, {@code yyyy-MM}
 * @param week in which it reached us, such as {@code 2026-W45}
 * @param quotable whether its words may be shown
 */
record Contribution(
        String forum,
        String month,
        String week,
        List<String> themes,
        int voices,
        String sentiment,
        String channel,
        boolean quotable) {}
