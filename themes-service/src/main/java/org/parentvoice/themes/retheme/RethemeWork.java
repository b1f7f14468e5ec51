package org.parentvoice.themes.retheme;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.parentvoice.kit.events.BrokerUnavailableException;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.FeedbackWalk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Takes one run by lease and works it off, page by page, until it ends or is taken away. */
@Component
class RethemeWork {

    private static final Logger LOG = LoggerFactory.getLogger(RethemeWork.class);

    /** A page takes about a second; a broker that is away holds it up for some fifteen. */
    static final Duration LEASE = Duration.ofMinutes(1);

    static final int PAGE = 100;
    private static final int ATTEMPTS = 3;

    private final RethemeRunStore runs;
    private final FeedbackWalk walk;
    private final RethemePages pages;
    private final RethemeMeters meters;

    RethemeWork(RethemeRunStore runs, FeedbackWalk walk, RethemePages pages, RethemeMeters meters) {
        this.runs = runs;
        this.walk = walk;
        this.pages = pages;
        this.meters = meters;
    }

    /**
     * @param worker a name no other worker has
     * @param goOn asked before each page
     * @return false when there was no run to take
     * @throws RuntimeException when broker or database are away; the run stays this worker's until
     *     the lease ends, and is given back if it can be
     */
    boolean one(String worker, BooleanSupplier goOn) {
        Optional<RethemeRun> run = runs.claim(worker, LEASE);
        run.ifPresent(claimed -> workOff(claimed, worker, goOn));
        return run.isPresent();
    }

    private void workOff(RethemeRun claimed, String worker, BooleanSupplier goOn) {
        RethemeRun run = claimed;
        int failed = 0;
        while (goOn.getAsBoolean()) {
            try {
                Optional<RethemeRun> after = page(run, worker);
                if (after.isEmpty()) {
                    return;
                }
                run = after.get();
                failed = 0;
            } catch (BrokerUnavailableException | DataAccessResourceFailureException e) {
                giveBack(run, worker);
                throw e;
            } catch (RuntimeException e) {
                failed++;
                LOG.warn("Run {} at {}: {}", run.id(), run.cursor(), e.getClass().getName());
                if (failed == ATTEMPTS) {
                    runs.fail(
                            run,
                            worker,
                            "It could not go on after %d pieces. What is done is kept."
                                    .formatted(run.done()));
                    return;
                }
            }
        }
        giveBack(run, worker);
    }

    /** Empty when it has ended or is no longer this worker's. */
    private Optional<RethemeRun> page(RethemeRun run, String worker) {
        List<Feedback> page = walk.next(run.forum(), run.cursor(), PAGE);
        if (page.isEmpty()) {
            runs.finish(run, worker);
            return Optional.empty();
        }
        RethemePages.Plan plan = pages.plan(page);
        List<String> pending = run.pending();
        Set<String> before = pending == null ? Set.of() : Set.copyOf(pending);
        if (!runs.about(run, worker, pending(before, plan), LEASE)) {
            return Optional.empty();
        }
        PageResult result = pages.carryOut(plan, before);
        Optional<RethemeRun> after = runs.done(run, worker, result, page.getLast().id(), LEASE);
        after.ifPresent(done -> meters.done(done, result));
        return after;
    }

    /** Also what was pending before: it may be cut short again. */
    private static Set<String> pending(Set<String> before, RethemePages.Plan plan) {
        var pending = new TreeSet<>(before);
        pending.addAll(plan.changes().keySet());
        return pending;
    }

    private void giveBack(RethemeRun run, String worker) {
        try {
            runs.release(run, worker);
        } catch (DataAccessResourceFailureException e) {
            LOG.info("Run {} is given back when its lease ends", run.id());
        }
    }
}
