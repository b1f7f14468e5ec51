package org.parentvoice.themes.retheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.parentvoice.kit.meter.BackgroundLooks;
import org.parentvoice.themes.testing.ThemesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Update;

/** An operator sees a run that stands still or failed, without asking for it. */
@ThemesTest
class RethemeMetersIT extends RethemeTrial {

    @Autowired private RethemeRunStore store;
    @Autowired private BackgroundLooks looks;
    @Autowired private MeterRegistry meters;

    @Test
    void whatRunsAndWhatFailedWithinADayIsCounted() {
        double running = runs("running");
        double failed = runs("failed");
        RethemeRun run = runs.start(FORUM, "coordinator");
        assertThat(runs("running")).isEqualTo(running + 1);
        assertThat(store.claim("w", RethemeWork.LEASE)).isPresent();
        store.fail(run, "w", "It could not go on");
        assertThat(runs("running")).isEqualTo(running);
        assertThat(runs("failed")).isEqualTo(failed + 1);
        mongo.updateFirst(
                query(where("_id").is(run.id())),
                new Update().set("endedAt", clock.instant().minus(Duration.ofHours(25))),
                RethemeRun.class);
        assertThat(runs("failed")).isEqualTo(failed);
    }

    /** Both kinds of event that wait for the broker are seen, each by its topic. */
    @Test
    void bothOutboxesAreSeen() {
        for (String topic : new String[] {"feedback.themed", "theme-models"}) {
            assertThat(meters.get("parentvoice.outbox.pending").tag("topic", topic).gauge())
                    .isNotNull();
            assertThat(meters.get("parentvoice.outbox.oldest").tag("topic", topic).gauge())
                    .isNotNull();
        }
    }

    private double runs(String state) {
        looks.look();
        return meters.get("parentvoice.retheme.runs").tag("state", state).gauge().value();
    }
}
