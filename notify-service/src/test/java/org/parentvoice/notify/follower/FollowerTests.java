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
    private static final EmailAddress ANN = new EmailAddress("ann", "ann@example.org");

    @Test
    void onlyWhatIsConfirmedIsFoundByAChange() {
        Follower asked = ask(Follower.of(ANN), TRANSPORT, NOW);
        assertThat(asked.audiences()).isEmpty();
        Follower confirmed = asked.confirm(TRANSPORT.followId(), NOW);
        assertThat(confirmed.audiences()).containsExactly("leeds:theme:transport");
        assertThat(confirmed.pause(NOW, null).audiences()).isEmpty();
        assertThat(confirmed.pause(NOW, null).resume()).isEqualTo(confirmed);
        assertThat(confirmed.stop(TRANSPORT.followId()).audiences()).isEmpty();
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
        var forum = new Target("leeds", FollowKind.FORUM, "leeds");
        Follower both = ask(ask(Follower.of(ANN), TRANSPORT, NOW).confirm(id(), NOW), forum, NOW);
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
    void aStopCanBeUndoneUntilItIsForGood() {
        Follower confirmed = ask(Follower.of(ANN), TRANSPORT, NOW).confirm(id(), NOW);
        Follower stopped = confirmed.stopForNow(id(), NOW);
        assertThat(stopped.follows()).isEmpty();
        assertThat(stopped.audiences()).isEmpty();
        assertThat(stopped.done()).isFalse();
        assertThat(stopped.undoStop()).isEqualTo(confirmed);
        assertThat(stopped.stopForGood(NOW)).isEqualTo(stopped);
        Follower gone = stopped.stopForGood(NOW.plusMillis(1));
        assertThat(gone.done()).isTrue();
        assertThat(gone.undoStop()).isEqualTo(gone);
    }

    @Test
    void whatIsFollowedAgainIsNotThereToUndo() {
        Follower confirmed = ask(Follower.of(ANN), TRANSPORT, NOW).confirm(id(), NOW);
        Follower stopped = confirmed.stopForNow(id(), NOW);
        assertThat(stopped.undoable()).hasValue(confirmed.follows().getFirst());
        Follower asked = ask(stopped, TRANSPORT, NOW.plusSeconds(60));
        assertThat(asked.undoable()).isPresent();
        assertThat(asked.undoStop()).isEqualTo(confirmed);
        Follower again = asked.confirm(id(), NOW.plusSeconds(90));
        assertThat(again.undoable()).isEmpty();
        assertThat(again.undoStop().follows()).isEqualTo(again.follows());
    }

    @Test
    void itsPrintedFormHasNoAddress() {
        assertThat(Follower.of(ANN).toString()).doesNotContain("@");
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
