package org.parentvoice.themes.retheme;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.parentvoice.themes.feedback.Feedback;
import org.parentvoice.themes.feedback.FeedbackPublisher;
import org.parentvoice.themes.feedback.RelayLater;
import org.parentvoice.themes.testing.ThemesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.ErrorResponseException;

/** A run that ends early and goes on, by whomever, and that there is one at a time. */
@ThemesTest
class RethemeGoesOnIT extends RethemeTrial {

    @Autowired private RethemeRunStore store;
    @Autowired private RethemeMeters runMeters;
    @Autowired private FeedbackPublisher publisher;

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
}
