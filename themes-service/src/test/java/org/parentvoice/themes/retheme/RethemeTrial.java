package org.parentvoice.themes.retheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.FeedbackWalk;
import org.parentvoice.themes.feedback.Feedbacks;
import org.parentvoice.themes.feedback.MachineDecisions;
import org.parentvoice.themes.feedback.Unpublished;
import org.parentvoice.themes.forumset.Themings;
import org.parentvoice.themes.testing.Contract;
import org.parentvoice.themes.testing.Log;
import org.parentvoice.themes.testing.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** What the tests of runs share: a forum with feedback that an older model sorted. */
abstract class RethemeTrial {

    static final String FORUM = "brinton";
    static final String RE_THEMED = "org.parentvoice.feedback.re-themed.v1";
    static final String TEXT = "We waited 38 weeks for the plan and nobody rang back.";
    static final Instant BEFORE = Instant.parse("2026-10-05T08:00:00Z");
    static final int PIECES = 250;
    static final BooleanSupplier TO_THE_END = () -> true;

    @Autowired RethemeRuns runs;
    @Autowired RethemeWork work;
    @Autowired RethemePages pages;
    @Autowired FeedbackWalk walk;
    @Autowired Feedbacks feedbacks;
    @Autowired MachineDecisions decisions;
    @Autowired Unpublished unpublished;
    @Autowired MongoTemplate mongo;
    @Autowired Clock clock;
    @Autowired private RethemeWorker worker;
    @Autowired private Themings themings;

    @BeforeEach
    void alone() {
        worker.stop();
        mongo.remove(Query.query(Criteria.where("forum").is(FORUM)), Feedback.class);
        mongo.remove(Query.query(Criteria.where("forum").is(FORUM)), RethemeRun.class);
    }

    @AfterEach
    void together() {
        worker.start();
    }

    void assertReThemed(List<Feedback> before) {
        Map<String, List<Log.Entry>> log = Log.published();
        for (Feedback each : before) {
            List<Log.Entry> events = log.getOrDefault(each.id(), List.of());
            assertReThemed(each, feedbacks.find(FORUM, each.id()).orElseThrow());
            // A repetition has the id that it had.
            assertThat(events.stream().distinct()).hasSize(1);
            assertThat(events.getFirst().type()).isEqualTo(RE_THEMED);
            assertThat(events.getFirst().sequence()).isEqualTo(2);
        }
        String event =
                log.getOrDefault(before.getFirst().id(), List.of()).getFirst().data().toString();
        assertThat(Contract.violations(RE_THEMED, event)).isEmpty();
    }

    void assertReThemed(Feedback before, Feedback now) {
        assertThat(now.sequence()).isEqualTo(2);
        assertThat(now.decidedBy().name()).isEqualTo(themings.of(FORUM).modelId());
        assertThat(now.themes()).isNotEqualTo(before.themes());
        assertThat(now.certainty()).isNotNull();
        assertThat(now.earlier())
                .singleElement()
                .satisfies(
                        earlier -> {
                            assertThat(earlier.themes()).isEqualTo(before.themes());
                            assertThat(earlier.sequence()).isEqualTo(1);
                            assertThat(earlier.themedAt()).isEqualTo(before.themedAt());
                            assertThat(earlier.decidedBy().name()).isEqualTo("older/send-1");
                        });
    }

    List<Feedback> add(int pieces) {
        var feedback = new ArrayList<Feedback>();
        for (int i = 0; i < pieces; i++) {
            feedback.add(Samples.sortedBefore(Samples.newId(), FORUM, TEXT, BEFORE));
        }
        feedbacks.add(feedback);
        return feedback;
    }
}
