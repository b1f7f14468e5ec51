package org.parentvoice.themes.retheme;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.forum.Forum;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.problem.Problems;
import org.parentvoice.themes.classify.ThemeClassifier;
import org.parentvoice.themes.feedback.FeedbackWalk;
import org.parentvoice.themes.feedback.ThemeSetVersion;
import org.parentvoice.themes.forumset.Theming;
import org.parentvoice.themes.forumset.Themings;
import org.parentvoice.themes.themeset.ThemeSet;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Starts, stops and shows runs; {@link RethemeWorker} does the work. */
@Service
public class RethemeRuns {

    /** Stands for every forum in what a run over all holds. */
    private static final String EVERY = "*";

    private static final int MOST = 50;

    private final RethemeRunStore store;
    private final RethemeWorker worker;
    private final FeedbackWalk walk;
    private final Themings themings;
    private final ThemeSet builtIn;
    private final ThemeClassifier classifier;
    private final Forums forums;
    private final Clock clock;

    RethemeRuns(
            RethemeRunStore store,
            RethemeWorker worker,
            FeedbackWalk walk,
            Themings themings,
            ThemeSet builtIn,
            ThemeClassifier classifier,
            Forums forums,
            Clock clock) {
        this.store = store;
        this.worker = worker;
        this.walk = walk;
        this.themings = themings;
        this.builtIn = builtIn;
        this.classifier = classifier;
        this.forums = forums;
        this.clock = clock;
    }

    /**
     * @param forum null for all forums
     * @throws org.springframework.web.ErrorResponseException 409 when one of the forums is being
     *     looked at already
     */
    public RethemeRun start(@Nullable String forum, String by) {
        @Nullable Theming theming = forum == null ? null : themings.of(forum);
        var run =
                new RethemeRun(
                        UUID.randomUUID().toString(),
                        forum,
                        RethemeRun.RUNNING,
                        walk.count(forum),
                        0,
                        0,
                        0,
                        0,
                        clock.instant(),
                        null,
                        by,
                        theming == null ? classifier.modelId() : theming.modelId(),
                        theming == null
                                ? new ThemeSetVersion(builtIn.id(), builtIn.version())
                                : theming.themes().version(),
                        null,
                        null,
                        null,
                        holds(forum),
                        null,
                        null);
        if (!store.add(run)) {
            throw Problems.conflict(busy(forum));
        }
        worker.wake();
        return run;
    }

    /** How many pieces a run would look at. */
    public long size(@Nullable String forum) {
        return walk.count(forum);
    }

    /**
     * A run.
     *
     * @param forum whose it has to be; null for an operator, who may see any
     * @throws org.springframework.web.ErrorResponseException 404 when there is no such run there
     */
    public RethemeRun get(@Nullable String forum, String id) {
        return store.find(id)
                .filter(run -> forum == null || forum.equals(run.forum()))
                .orElseThrow(() -> Problems.notFound("There is no such run here."));
    }

    /** The newest runs of this forum, or of any and all. */
    public List<RethemeRun> list(@Nullable String forum) {
        return store.list(forum, MOST);
    }

    /** The newest run of this forum. */
    public Optional<RethemeRun> latest(String forum) {
        return store.list(forum, 1).stream().findFirst();
    }

    /** The run that works on this forum now, be it of this forum or of all. */
    public Optional<RethemeRun> active(String forum) {
        return store.active(forum);
    }

    /**
     * Stops after the page it is at. Stopping what is stopped changes nothing.
     *
     * @throws org.springframework.web.ErrorResponseException 404 as {@link #get}, 409 when it has
     *     ended
     */
    public RethemeRun stop(@Nullable String forum, String id) {
        get(forum, id);
        return store.stop(id)
                .or(() -> Optional.of(get(forum, id)).filter(RethemeRun::canGoOn))
                .orElseThrow(() -> Problems.conflict("It has finished already."));
    }

    /**
     * Lets it go on where it was. What runs already stays as it is.
     *
     * @throws org.springframework.web.ErrorResponseException 404 as {@link #get}, 409 when it has
     *     finished or another run has its forum
     */
    public RethemeRun resume(@Nullable String forum, String id) {
        RethemeRun known = get(forum, id);
        try {
            RethemeRun run =
                    store.resume(id, holds(known.forum()))
                            .or(() -> Optional.of(get(forum, id)).filter(RethemeRun::runs))
                            .orElseThrow(
                                    () ->
                                            Problems.conflict(
                                                    "It has finished. Start another if you want to"
                                                            + " look again."));
            worker.wake();
            return run;
        } catch (DuplicateKeyException e) {
            throw Problems.conflict(busy(known.forum()));
        }
    }

    private List<String> holds(@Nullable String forum) {
        if (forum != null) {
            return List.of(forum);
        }
        var all = new ArrayList<>(forums.all().stream().map(Forum::id).toList());
        all.add(EVERY);
        return all;
    }

    private static String busy(@Nullable String forum) {
        return forum == null
                ? "The feedback of a forum is being looked at again. Wait until that is done, or"
                        + " stop it."
                : "The feedback of this forum is being looked at again already. Wait until that is"
                        + " done, or stop it.";
    }
}
