package org.parentvoice.notify.follower;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowerTests {

    private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");
    private static final Waits WAITS = new Waits(Duration.ofMinutes(5), Duration.ofDays(1));
    private static final Target TRANSPORT = new Target("leeds", FollowKind.THEME, "transport");
    private static final Target FORUM = new Target("leeds", FollowKind.FORUM, "leeds");
    private static final Keeps KEEPS = new Keeps(Duration.ofMinutes(30), Duration.ofDays(28));
    private static final Duration FORTNIGHT = Duration.ofDays(14);
    private static final EmailAddress ANN = new EmailAddress("ann", "ann@example.org");

    /** An earlier version wrote neither of the two. */
    @Test
    void whatWasStoppedInOtherWordsIsOver() {
        var stopped = new Stopped(null, null);
        assertThat(stopped.isOver(NOW)).isTrue();
        assertThat(stopped.untilAtMost(NOW)).isEqualTo(stopped);
        assertThat(stopped.withoutTargets(FollowKind.THEME, List.of("transport")))
                .isEqualTo(stopped);
    }

    @Test
    void aStopIsOfTheseAloneOrNot() {
        Follower both =
                ask(ask(Follower.of(ANN), TRANSPORT, NOW), FORUM, NOW)
                        .confirm(id(), NOW)
                        .confirm(FORUM.followId(), NOW);
        assertThat(both.stoppedOnly(List.of())).isTrue();
        Follower left = both.stop(any -> true, KEEPS, NOW);
        assertThat(left.stoppedOnly(List.of(id(), FORUM.followId(), "more"))).isTrue();
        assertThat(left.stoppedOnly(List.of(id()))).isFalse();
    }

    @Test
    void onlyWhatIsConfirmedIsFoundByAChange() {
        Follower asked = ask(Follower.of(ANN), TRANSPORT, NOW);
        assertThat(asked.audiences()).isEmpty();
        Follower confirmed = asked.confirm(TRANSPORT.followId(), NOW);
        assertThat(confirmed.audiences()).containsExactly("leeds:theme:transport");
        assertThat(confirmed.pause(NOW, null).audiences()).isEmpty();
        assertThat(confirmed.pause(NOW, null).resume()).isEqualTo(confirmed);
        assertThat(stop(confirmed, NOW).audiences()).isEmpty();
    }

    @Test
    void confirmingAgainChangesNothing() {
        Follower confirmed = ask(Follower.of(ANN), TRANSPORT, NOW).confirm(id(), NOW);
        assertThat(confirmed.confirm(id(), NOW.plusSeconds(9))).isEqualTo(confirmed);
    }

    @Test
    void anotherLetterWaitsFiveMinutesAndAReminderADay() {
        Follower asked = ask(Follower.of(ANN), TRANSPORT, NOW);
        assertThat(ask(asked, TRANSPORT, NOW.plusSeconds(299))).isEqualTo(asked);
        Follower again = ask(asked, TRANSPORT, NOW.plusSeconds(300));
        assertThat(letterAt(again)).isEqualTo(NOW.plusSeconds(300));

        Follower confirmed = asked.confirm(id(), NOW);
        assertThat(ask(confirmed, TRANSPORT, NOW.plusSeconds(300))).isEqualTo(confirmed);
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        assertThat(letterAt(ask(confirmed, TRANSPORT, tomorrow))).isEqualTo(tomorrow);
    }

    @Test
    void askingCannotChangeWhatIsConfirmed() {
        Follower confirmed = ask(Follower.of(ANN), TRANSPORT, NOW).confirm(id(), NOW);
        var shouting = new EmailAddress("ann", "ANN@example.org");
        Follower asked = confirmed.ask(shouting, TRANSPORT, Frequency.WEEKLY, WAITS, NOW);
        assertThat(asked).isEqualTo(confirmed);
    }

    @Test
    void nobodyCanFillAMailboxByNamingManyThings() {
        Follower follower = Follower.of(ANN);
        for (int i = 0; i < 50; i++) {
            follower = ask(follower, new Target("leeds", FollowKind.THEME, "t" + i), NOW);
        }
        assertThat(follower.follows()).hasSize(10);
        var late = new Target("leeds", FollowKind.THEME, "late");
        assertThat(ask(follower, late, NOW.plusSeconds(3_601)).follows()).hasSize(11);
    }

    @Test
    void whatWasNeverConfirmedIsForgottenAndTheRestIsKept() {
        Follower both = ask(ask(Follower.of(ANN), TRANSPORT, NOW).confirm(id(), NOW), FORUM, NOW);
        assertThat(both.withoutUnconfirmed(NOW.minusSeconds(1))).isEqualTo(both);
        assertThat(both.withoutUnconfirmed(NOW).follows())
                .extracting(Follow::kind)
                .containsExactly(FollowKind.THEME);
        assertThat(both.withoutTargets(FollowKind.THEME, List.of("transport")).confirmed())
                .isEmpty();
    }

    @Test
    void aPauseWithAnEndEndsByItselfAndOneWithoutDoesNot() {
        Follower confirmed = ask(Follower.of(ANN), TRANSPORT, NOW).confirm(id(), NOW);
        Instant end = NOW.plusSeconds(60);
        Follower paused = confirmed.pause(NOW, end);
        assertThat(paused.resumeIfOver(end.minusMillis(1))).isEqualTo(paused);
        assertThat(paused.resumeIfOver(end)).isEqualTo(confirmed);
        Follower forLong = confirmed.pause(NOW, null);
        assertThat(forLong.resumeIfOver(end)).isEqualTo(forLong);
    }

    @Test
    void theLastStopCanBeUndoneForFourWeeks() {
        Follower confirmed = ask(Follower.of(ANN), TRANSPORT, NOW).confirm(id(), NOW);
        Follower left = stop(confirmed, NOW);
        assertThat(left.follows()).isEmpty();
        assertThat(left.audiences()).isEmpty();
        assertThat(left.done()).isFalse();
        assertThat(left.goneAt(FORTNIGHT)).hasValue(NOW.plus(KEEPS.address()));
        assertThat(left.undoStop()).isEqualTo(confirmed);
        Instant end = NOW.plus(KEEPS.address());
        assertThat(left.stopForGood(end.minusMillis(1))).isEqualTo(left);
        Follower gone = left.stopForGood(end);
        assertThat(gone.done()).isTrue();
        assertThat(gone.undoStop()).isEqualTo(gone);
    }

    @Test
    void whoStillFollowsSomethingCanUndoForHalfAnHour() {
        Follower both = ask(ask(Follower.of(ANN), TRANSPORT, NOW), FORUM, NOW);
        Follower confirmed = both.confirm(id(), NOW).confirm(FORUM.followId(), NOW);
        Follower stopped = stop(confirmed, NOW);
        assertThat(stopped.goneAt(FORTNIGHT)).isEmpty();
        assertThat(stopped.stopForGood(NOW.plus(KEEPS.undo())).stopped()).isNull();
        assertThat(stopped.undoStop().follows())
                .containsExactlyInAnyOrderElementsOf(confirmed.follows());
        Follower left = stopped.stop(any -> true, KEEPS, NOW);
        assertThat(left.undoable()).extracting(Follow::what).containsExactly(FORUM);
        Follower atOnce = confirmed.stop(any -> true, KEEPS, NOW);
        assertThat(atOnce.undoStop()).isEqualTo(confirmed);
    }

    @Test
    void stoppingAgainGivesNoMoreTimeAndLosesNothing() {
        Follower left = stop(ask(Follower.of(ANN), TRANSPORT, NOW).confirm(id(), NOW), NOW);
        assertThat(left.stop(any -> true, KEEPS, NOW.plusSeconds(99))).isEqualTo(left);
        Follower asked = ask(left, FORUM, NOW.plusSeconds(9));
        assertThat(asked.stop(any -> true, KEEPS, NOW.plusSeconds(99))).isEqualTo(left);
    }

    @Test
    void whoNeverConfirmedIsForgottenWithTheLastStop() {
        Follower asked = ask(Follower.of(ANN), TRANSPORT, NOW);
        assertThat(asked.goneAt(FORTNIGHT)).hasValue(NOW.plus(FORTNIGHT));
        assertThat(stop(asked, NOW).done()).isTrue();
    }

    @Test
    void whoComesBackBeginsAnew() {
        Follower paused =
                ask(Follower.of(ANN), TRANSPORT, NOW)
                        .confirm(id(), NOW)
                        .atNight(true)
                        .pause(NOW, null);
        Follower left = stop(paused, NOW);
        assertThat(left.undoStop()).isEqualTo(paused);
        Instant later = NOW.plus(Duration.ofDays(3));
        Follower asked = ask(left, FORUM, later);
        Follower back = asked.confirm(FORUM.followId(), later, later.plusSeconds(60));
        assertThat(back.paused()).isFalse();
        assertThat(back.anyTime()).isTrue();
        assertThat(back.audiences()).containsExactly("leeds:forum:leeds");
        assertThat(back.undoable()).extracting(Follow::what).containsExactly(TRANSPORT);
        assertThat(back.stopForGood(later.plusSeconds(60)).stopped()).isNull();
        assertThat(back.goneAt(FORTNIGHT)).isEmpty();
        assertThat(asked.confirm("another", later, later)).isEqualTo(asked);
    }

    @Test
    void whatIsErasedCannotBeTakenBack() {
        Follower left = stop(ask(Follower.of(ANN), TRANSPORT, NOW).confirm(id(), NOW), NOW);
        assertThat(left.withoutTargets(FollowKind.THEME, List.of("other"))).isEqualTo(left);
        assertThat(left.withoutTargets(FollowKind.FORUM, List.of("transport"))).isEqualTo(left);
        assertThat(left.withoutTargets(FollowKind.THEME, List.of("transport")).done()).isTrue();
    }

    @Test
    void whatIsFollowedAgainIsNotThereToUndo() {
        Follower confirmed = ask(Follower.of(ANN), TRANSPORT, NOW).confirm(id(), NOW);
        Follower stopped = stop(confirmed, NOW);
        assertThat(stopped.undoable()).isEqualTo(confirmed.follows());
        Follower asked = ask(stopped, TRANSPORT, NOW.plusSeconds(60));
        assertThat(asked.undoable()).isNotEmpty();
        assertThat(asked.undoStop()).isEqualTo(confirmed);
        Follower again = asked.confirm(id(), NOW.plusSeconds(90));
        assertThat(again.undoable()).isEmpty();
        assertThat(again.undoStop().follows()).isEqualTo(again.follows());
    }

    @Test
    void itsPrintedFormHasNoAddress() {
        assertThat(Follower.of(ANN).toString()).doesNotContain("@");
    }

    private static Follower stop(Follower follower, Instant now) {
        return follower.stop(follow -> follow.id().equals(id()), KEEPS, now);
    }

    private static Follower ask(Follower follower, Target target, Instant now) {
        return follower.ask(ANN, target, Frequency.IMMEDIATE, WAITS, now);
    }

    private static String id() {
        return TRANSPORT.followId();
    }

    private static Instant letterAt(Follower follower) {
        return follower.follow(id()).orElseThrow().letterAt();
    }
}
