package org.parentvoice.themes.retheme;

import io.micrometer.core.instrument.MeterRegistry;
import org.parentvoice.kit.forum.Forums;
import org.springframework.stereotype.Component;

/** Counts what was looked at again, when the page it belongs to is done. */
@Component
class RethemeMeters {

    private static final String ALL = "all";

    private final MeterRegistry meters;
    private final Forums forums;

    RethemeMeters(MeterRegistry meters, Forums forums) {
        this.meters = meters;
        this.forums = forums;
    }

    void done(RethemeRun run, PageResult page) {
        count(run, "changed", page.changed());
        count(run, "unchanged", page.unchanged());
        count(run, "kept-human", page.keptHuman());
    }

    private void count(RethemeRun run, String result, int pieces) {
        String forum = run.forum();
        String label = forum != null && forums.find(forum).isPresent() ? forum : ALL;
        meters.counter("parentvoice.feedback.rethemed", "forum", label, "result", result)
                .increment(pieces);
    }
}
