package org.parentvoice.themes.retheme;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.meter.BackgroundLooks;
import org.parentvoice.kit.meter.Latest;
import org.parentvoice.themes.retheme.RethemeRunStore.Standing;
import org.springframework.stereotype.Component;

/** Counts what was looked at again, when the page it belongs to is done; and the runs. */
@Component
class RethemeMeters {

    private static final String ALL = "all";

    private final MeterRegistry meters;
    private final Forums forums;

    RethemeMeters(
            MeterRegistry meters, Forums forums, RethemeRunStore runs, BackgroundLooks looks) {
        this.meters = meters;
        this.forums = forums;
        Latest<Standing> standing = looks.add(runs::standing);
        gauge("running", standing, Standing::running);
        gauge("failed", standing, Standing::failed);
    }

    private void gauge(String state, Latest<Standing> of, ToDoubleFunction<Standing> number) {
        Gauge.builder("parentvoice.retheme.runs", of, it -> it.number(number))
                .tag("state", state)
                .description("Runs over feedback: that run, and that failed within the last day")
                .register(meters);
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
