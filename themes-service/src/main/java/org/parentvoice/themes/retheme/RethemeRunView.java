package org.parentvoice.themes.retheme;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.feedback.ThemeSetVersion;

/** How far a run is, without what is only for the workers. See {@link RethemeRun}. */
record RethemeRunView(
        String id,
        @Nullable String forum,
        String state,
        long total,
        long done,
        long changed,
        long unchanged,
        long keptHuman,
        Instant startedAt,
        @Nullable Instant endedAt,
        String by,
        String model,
        ThemeSetVersion themeSet,
        @Nullable String reason) {

    static RethemeRunView of(RethemeRun run) {
        return new RethemeRunView(
                run.id(),
                run.forum(),
                run.state(),
                run.total(),
                run.done(),
                run.changed(),
                run.unchanged(),
                run.keptHuman(),
                run.startedAt(),
                run.endedAt(),
                run.by(),
                run.model(),
                run.themeSet(),
                run.reason());
    }
}
