package org.parentvoice.actions.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parentvoice.actions.commitment.CommitmentStatus.ACKNOWLEDGED;
import static org.parentvoice.actions.commitment.CommitmentStatus.COMMITTED;
import static org.parentvoice.actions.commitment.CommitmentStatus.CONFIRMED_BY_FAMILIES;
import static org.parentvoice.actions.commitment.CommitmentStatus.DECLINED;
import static org.parentvoice.actions.commitment.CommitmentStatus.DELIVERED;
import static org.parentvoice.actions.commitment.CommitmentStatus.IN_PROGRESS;
import static org.parentvoice.actions.commitment.CommitmentStatus.PAUSED;
import static org.parentvoice.actions.commitment.CommitmentStatus.RAISED;
import static org.parentvoice.actions.commitment.CommitmentStatus.REOPENED;
import static org.parentvoice.actions.commitment.CommitmentStatus.SUPERSEDED;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommitmentStatusTests {

    @Test
    void theUsualWayGoesStepByStep() {
        List<CommitmentStatus> way =
                List.of(
                        RAISED,
                        ACKNOWLEDGED,
                        COMMITTED,
                        IN_PROGRESS,
                        DELIVERED,
                        CONFIRMED_BY_FAMILIES);
        for (int i = 0; i < way.size(); i++) {
            for (int j = 0; j < way.size(); j++) {
                assertThat(way.get(i).mayBecome(way.get(j)))
                        .as("%s to %s", way.get(i), way.get(j))
                        .isEqualTo(j == i + 1);
            }
        }
    }

    @Test
    void itCanBeDeclinedUntilItIsDone() {
        assertThat(whoMayBecome(DECLINED))
                .containsExactlyInAnyOrder(RAISED, ACKNOWLEDGED, COMMITTED, IN_PROGRESS, REOPENED);
    }

    @Test
    void itCanBePausedAndTakenUpAgain() {
        assertThat(whoMayBecome(PAUSED))
                .containsExactlyInAnyOrder(ACKNOWLEDGED, COMMITTED, IN_PROGRESS, REOPENED);
        assertThat(PAUSED.next()).contains(ACKNOWLEDGED, COMMITTED, IN_PROGRESS);
    }

    @Test
    void whatWasClosedCanBeReopenedAndGoesOn() {
        assertThat(whoMayBecome(REOPENED))
                .containsExactlyInAnyOrder(DELIVERED, CONFIRMED_BY_FAMILIES, DECLINED);
        assertThat(REOPENED.next()).contains(ACKNOWLEDGED, COMMITTED, IN_PROGRESS);
    }

    @Test
    void beingReplacedIsTheEnd() {
        assertThat(SUPERSEDED.next()).isEmpty();
        assertThat(whoMayBecome(RAISED)).isEmpty();
    }

    @Test
    void wordsAreThoseOfTheApi() {
        assertThat(Arrays.stream(CommitmentStatus.values()).map(CommitmentStatus::word))
                .containsExactly(
                        "raised",
                        "acknowledged",
                        "committed",
                        "in-progress",
                        "delivered",
                        "confirmed-by-families",
                        "declined",
                        "paused",
                        "superseded",
                        "reopened");
        assertThat(CommitmentStatus.of("in-progress")).isEqualTo(IN_PROGRESS);
        assertThatThrownBy(() -> CommitmentStatus.of("IN_PROGRESS"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<CommitmentStatus> whoMayBecome(CommitmentStatus status) {
        return Arrays.stream(CommitmentStatus.values())
                .filter(each -> each.mayBecome(status))
                .toList();
    }
}
