package org.parentvoice.themes.retheme;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parentvoice.themes.classify.Sentiment;
import org.parentvoice.themes.feedback.Correction;
import org.parentvoice.themes.feedback.ErasedFeedback;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.FeedbackPublisher;
import org.parentvoice.themes.feedback.FeedbackWalk;
import org.parentvoice.themes.feedback.Feedbacks;
import org.parentvoice.themes.feedback.MachineDecision;
import org.parentvoice.themes.feedback.MachineDecisions;
import org.parentvoice.themes.feedback.RelayLater;
import org.parentvoice.themes.feedback.ThemeSetVersion;
import org.parentvoice.themes.feedback.Unpublished;
import org.parentvoice.themes.forumset.Themings;
import org.parentvoice.themes.testing.Contract;
import org.parentvoice.themes.testing.Log;
import org.parentvoice.themes.testing.Samples;
import org.parentvoice.themes.testing.ThemesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.web.ErrorResponseException;

/** The work of a run, done step by step here; {@link RethemeApiIT} has it done by the service. */
@ThemesTest
class RethemeRunIT {

    private static final String FORUM = "brinton";
    private static final String RE_THEMED = "org.parentvoice.feedback.re-themed.v1";
    private static final String TEXT = "We waited 38 weeks for the plan and nobody rang back.";
    private static final Instant BEFORE = Instant.parse("2026-10-05T08:00:00Z");
    private static final int PIECES = 250;
    private static final BooleanSupplier TO_THE_END = () -> true;

    @Autowired private RethemeRuns runs;
    @Autowired private RethemeRunStore store;
    @Autowired private RethemeWork work;
    @Autowired private RethemeWorker worker;
    @Autowired private RethemePages pages;
    @Autowired private RethemeMeters runMeters;
    @Autowired private FeedbackWalk walk;
    @Autowired private Feedbacks feedbacks;
    @Autowired private MachineDecisions decisions;
    @Autowired private Unpublished unpublished;
    @Autowired private FeedbackPublisher publisher;
    @Autowired private Themings themings;
    @Autowired private MongoTemplate mongo;
    @Autowired private MeterRegistry meters;
    @Autowired private Clock clock;

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
    void isStoppedAndGoesOnWhereItWas() {
        List<Feedback> old = add(PIECES);
        RethemeRun run = runs.start(FORUM, "coordinator");
        var asked = new AtomicInteger();
        work.one(
                "w",
                () -> {
                    if (asked.incrementAndGet() == 2) {
                        runs.stop(FORUM, run.id());
                    }
                    return true;
                });
        RethemeRun stopped = runs.get(FORUM, run.id());
        assertThat(stopped.state()).isEqualTo("stopped");
        assertThat(stopped.done()).isEqualTo(RethemeWork.PAGE);
        assertThat(work.one("w", TO_THE_END)).isFalse();
        assertThat(runs.stop(FORUM, run.id()).state()).isEqualTo("stopped");

        assertThat(runs.resume(FORUM, run.id()).state()).isEqualTo("running");
        work.one("w", TO_THE_END);
        RethemeRun ended = runs.get(FORUM, run.id());
        assertThat(ended.state()).isEqualTo("finished");
        assertThat(ended.changed()).isEqualTo(PIECES);
        assertThat(ended.done()).isEqualTo(PIECES);
        assertReThemed(old);
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> runs.resume(FORUM, run.id()))
                .withMessageContaining("finished");
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> runs.stop(FORUM, run.id()));
    }

    @Test
    void whenAnInstanceDiesAnotherGoesOnAndNothingIsLostOrTwice() {
        List<Feedback> old = add(PIECES);
        RethemeRun run = runs.start(FORUM, "coordinator");
        // The first instance: one page in order, then killed in the middle of the second one.
        var asked = new AtomicInteger();
        assertThat(store.claim("first", RethemeWork.LEASE)).isPresent();
        List<Feedback> page = walk.next(FORUM, null, RethemeWork.PAGE);
        RethemePages.Plan plan = pages.plan(page);
        assertThat(store.about(run, "first", plan.changes().keySet(), RethemeWork.LEASE)).isTrue();
        unpublished.noteAll(plan.changes().keySet());
        page.stream()
                .limit(40)
                .forEach(
                        each ->
                                decisions.replace(
                                        each,
                                        requireNonNull(plan.changes().get(each.id())),
                                        null,
                                        clock.instant()));

        // The lease holds: another instance does not take it.
        assertThat(work.one("second", TO_THE_END)).isFalse();
        var later = Clock.offset(clock, RethemeWork.LEASE.plusSeconds(1));
        var second = new RethemeWork(new RethemeRunStore(mongo, later), walk, pages, runMeters);
        assertThat(second.one("second", () -> asked.incrementAndGet() < 100)).isTrue();

        RethemeRun ended = runs.get(FORUM, run.id());
        assertThat(ended.state()).isEqualTo("finished");
        assertThat(ended.changed()).isEqualTo(PIECES);
        assertThat(ended.done()).isEqualTo(PIECES);
        // The first one comes back, and changes nothing any more.
        assertThat(store.about(run, "first", Set.of(), RethemeWork.LEASE)).isFalse();
        assertThat(store.done(run, "first", new PageResult(9, 0, 0, 0), "x", RethemeWork.LEASE))
                .isEmpty();
        // What was changed and not published is published by the relay of whoever lives.
        RelayLater.workOff(unpublished, publisher, Clock.offset(clock, Duration.ofMinutes(1)));
        assertReThemed(old);
    }

    @Test
    void thereIsOneRunAtATimeForAForum() {
        add(1);
        RethemeRun run = runs.start(FORUM, "coordinator");
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> runs.start(FORUM, "coordinator"))
                .withMessageContaining("being looked at again");
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> runs.start(null, "operator"))
                .withMessageContaining("being looked at again");
        RethemeRun other = runs.start("derwent", "coordinator");
        assertThat(runs.active(FORUM)).map(RethemeRun::id).contains(run.id());
        runs.stop(FORUM, run.id());
        runs.stop("derwent", other.id());

        RethemeRun all = runs.start(null, "operator");
        assertThat(runs.active(FORUM)).map(RethemeRun::id).contains(all.id());
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> runs.resume(FORUM, run.id()))
                .withMessageContaining("being looked at again");
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> runs.get(FORUM, all.id()));
        runs.stop(null, all.id());
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

    private void assertReThemed(List<Feedback> before) {
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

    private void assertReThemed(Feedback before, Feedback now) {
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

    private double changedSoFar() {
        return meters.counter("parentvoice.feedback.rethemed", "forum", FORUM, "result", "changed")
                .count();
    }

    private List<Feedback> add(int pieces) {
        var feedback = new ArrayList<Feedback>();
        for (int i = 0; i < pieces; i++) {
            feedback.add(Samples.sortedBefore(Samples.newId(), FORUM, TEXT, BEFORE));
        }
        feedbacks.add(feedback);
        return feedback;
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
