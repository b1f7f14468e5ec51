package org.parentvoice.themes.retheme;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parentvoice.themes.classify.Sentiment;
import org.parentvoice.themes.feedback.Correction;
import org.parentvoice.themes.feedback.ErasedFeedback;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.MachineDecision;
import org.parentvoice.themes.feedback.ThemeSetVersion;
import org.parentvoice.themes.testing.Log;
import org.parentvoice.themes.testing.Samples;
import org.parentvoice.themes.testing.ThemesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The work of a run, done step by step here; {@link RethemeApiIT} has it done by the service. */
@ThemesTest
class RethemeRunIT extends RethemeTrial {

    @Autowired private MeterRegistry meters;

    @Test
    void looksAgainAtEverythingButWhatPeopleDecided() {
        List<Feedback> old = add(PIECES);
        Set<String> human = old.stream().limit(20).map(Feedback::id).collect(Collectors.toSet());
        old.stream().limit(20).forEach(this::correct);
        Feedback current = alreadyCurrent();
        double counted = changedSoFar();

        RethemeRun run = runs.start(FORUM, "coordinator");
        assertThat(run.total()).isEqualTo(PIECES + 1);
        assertThat(work.one("w", TO_THE_END)).isTrue();

        RethemeRun ended = runs.get(FORUM, run.id());
        assertThat(ended.state()).isEqualTo("finished");
        assertThat(ended.endedAt()).isNotNull();
        assertThat(ended.done()).isEqualTo(PIECES + 1);
        assertThat(ended.changed()).isEqualTo(PIECES - 20);
        assertThat(ended.keptHuman()).isEqualTo(20);
        assertThat(ended.unchanged()).isEqualTo(1);
        assertThat(changedSoFar() - counted).isEqualTo(PIECES - 20);

        for (Feedback each : old.subList(0, 20)) {
            Feedback now = feedbacks.find(FORUM, each.id()).orElseThrow();
            assertThat(human).contains(each.id());
            assertThat(now.decidedBy().fromPerson()).isTrue();
            assertThat(now.themes()).isEmpty();
            assertThat(now.earlier()).hasSize(1);
        }
        assertReThemed(old.subList(20, PIECES));
        assertThat(Log.published(current.id())).isEmpty();
        assertThat(feedbacks.find(FORUM, current.id())).contains(current);
    }

    @Test
    void aCorrectionThatLandsInTheMiddleStays() {
        List<Feedback> old = add(5);
        RethemePages.Plan plan = pages.plan(walk.next(FORUM, null, 100));
        assertThat(plan.changes()).hasSize(5);
        correct(old.get(2));
        feedbacks.erase(
                List.of(new ErasedFeedback(old.get(3).id(), FORUM, clock.instant(), "parent")));

        assertThat(pages.carryOut(plan, Set.of())).isEqualTo(new PageResult(3, 0, 1, 1));
        Feedback corrected = feedbacks.find(FORUM, old.get(2).id()).orElseThrow();
        assertThat(corrected.decidedBy().fromPerson()).isTrue();
        assertThat(corrected.sequence()).isEqualTo(2);
        assertThat(feedbacks.find(FORUM, old.get(3).id())).isEmpty();
        // The correction was never announced by its own process: its note was taken over.
        assertThat(Log.await(corrected.id(), 1).getLast().type())
                .isEqualTo("org.parentvoice.feedback.corrected.v1");
    }

    @Test
    void twoWorkersOfOneRunDecideOnce() {
        List<Feedback> old = add(5);
        RethemePages.Plan slow = pages.plan(walk.next(FORUM, null, 100));
        RethemePages.Plan quick = pages.plan(walk.next(FORUM, null, 100));
        assertThat(pages.carryOut(quick, Set.of())).isEqualTo(new PageResult(5, 0, 0, 0));
        assertThat(pages.carryOut(slow, Set.of())).isEqualTo(new PageResult(5, 0, 0, 0));
        assertReThemed(old);
    }

    @Test
    void feedbackFromBeforeEarlierDecisionsWereKeptIsReadAndKeepsItsDecisionNow() {
        Feedback old = add(1).getFirst();
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(old.id())),
                new Update().unset("earlier").unset("certainty"),
                Feedback.class);
        assertThat(feedbacks.find(FORUM, old.id()).orElseThrow().earlier()).isEmpty();
        runs.start(FORUM, "coordinator");
        work.one("w", TO_THE_END);
        assertReThemed(List.of(old));
    }

    private double changedSoFar() {
        return meters.counter("parentvoice.feedback.rethemed", "forum", FORUM, "result", "changed")
                .count();
    }

    /** Feedback as the machine of today has it. */
    private Feedback alreadyCurrent() {
        String id = Samples.newId();
        feedbacks.add(List.of(Samples.sortedBefore(id, FORUM, TEXT, BEFORE)));
        RethemePages.Plan plan = pages.plan(List.of(feedbacks.find(FORUM, id).orElseThrow()));
        MachineDecision decision = requireNonNull(plan.changes().get(id));
        decisions.replace(plan.page().getFirst(), decision, decision.review(0.55), BEFORE);
        return feedbacks.find(FORUM, id).orElseThrow();
    }

    private void correct(Feedback feedback) {
        unpublished.note(feedback.id());
        assertThat(
                        feedbacks.correct(
                                feedback,
                                List.of(),
                                new ThemeSetVersion("send", 1),
                                new Correction(
                                        "somebody",
                                        clock.instant(),
                                        List.of(),
                                        Sentiment.NEUTRAL,
                                        List.of("transport"),
                                        Sentiment.CONCERN,
                                        null,
                                        null,
                                        null)))
                .isPresent();
    }
}
