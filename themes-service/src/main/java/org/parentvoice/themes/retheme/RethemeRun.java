package org.parentvoice.themes.retheme;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.themes.feedback.ThemeSetVersion;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One run over the feedback of a forum, or of all. The document is all there is of it: any instance
 * goes on from where it says.
 *
 * @param forum null for all forums
 * @param total pieces of feedback there were when it began
 * @param done pieces it has looked at; more come in meanwhile, so it may pass the total
 * @param changed pieces that have another decision now
 * @param keptHuman pieces that a person decided, and that it left alone
 * @param startedAt when it was asked for
 * @param endedAt when it finished, failed or was stopped; null while it runs
 * @param by who started it; that name does not leave this service
 * @param model that was in use when it began
 * @param themeSet that was in use when it began; of a run over all forums, the built-in one
 * @param reason why it failed, in words for the one who started it
 * @param cursor id of the last feedback of the last page that is done
 * @param pending ids it was about to change when it last wrote this, so that whoever goes on counts
 *     them once
 * @param active the forums it holds while it runs: unique over all runs, so that there is never a
 *     second one
 * @param leaseBy the worker that has it
 * @param leaseUntil when another may take it over
 */
@Document(RethemeRun.COLLECTION)
public record RethemeRun(
        @Id String id,
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
        @Nullable String reason,
        @Nullable String cursor,
        @Nullable List<String> pending,
        @Nullable List<String> active,
        @Nullable String leaseBy,
        @Nullable Instant leaseUntil) {

    public static final String COLLECTION = "retheme-runs";

    public static final String RUNNING = "running";
    public static final String STOPPED = "stopped";
    public static final String FINISHED = "finished";
    public static final String FAILED = "failed";

    public RethemeRun {
        startedAt = startedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Not named as a property, so that it stays out of JSON and the database. */
    public boolean runs() {
        return state.equals(RUNNING);
    }

    /** Whether somebody may let it go on. */
    public boolean canGoOn() {
        return state.equals(STOPPED) || state.equals(FAILED);
    }
}
