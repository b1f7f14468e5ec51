package org.parentvoice.actions.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateTests {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @CsvSource({
        // In summer the day in London ends an hour before it does in UTC.
        "2026-06-30, 2026-06-30T22:59:59Z, false",
        "2026-06-30, 2026-06-30T23:00:00Z, true",
        // In winter they end together.
        "2026-12-31, 2026-12-31T23:59:59Z, false",
        "2026-12-31, 2027-01-01T00:00:00Z, true",
        // The clocks go forward on 29 March and back on 25 October 2026, at one in the morning.
        "2026-03-28, 2026-03-28T23:59:59Z, false",
        "2026-03-28, 2026-03-29T00:00:00Z, true",
        "2026-03-29, 2026-03-29T22:59:59Z, false",
        "2026-03-29, 2026-03-29T23:00:00Z, true",
        "2026-10-24, 2026-10-24T22:59:59Z, false",
        "2026-10-24, 2026-10-24T23:00:00Z, true",
        "2026-10-25, 2026-10-25T23:59:59Z, false",
        "2026-10-25, 2026-10-26T00:00:00Z, true",
    })
    void itIsOverdueFromTheNextDayInLondonOn(LocalDate dueOn, Instant now, boolean overdue) {
        LocalDate today = LondonDays.today(Clock.fixed(now, ZoneOffset.UTC));
        assertThat(State.raised(dueOn).isOverdue(today)).isEqualTo(overdue);
    }

    @ParameterizedTest
    @CsvSource({
        "RAISED, true",
        "ACKNOWLEDGED, true",
        "COMMITTED, true",
        "IN_PROGRESS, true",
        "PAUSED, true",
        "REOPENED, true",
        "DELIVERED, false",
        "CONFIRMED_BY_FAMILIES, false",
        "DECLINED, false",
        "SUPERSEDED, false"
    })
    void onlyWhatIsStillOwedCanBeOverdue(CommitmentStatus status, boolean overdue) {
        State state = State.raised(DUE).with(status, "because");
        assertThat(state.isOverdue(DUE.plusDays(1))).isEqualTo(overdue);
    }

    @Test
    void withoutADateNothingIsOverdue() {
        assertThat(State.raised(null).isOverdue(DUE)).isFalse();
    }

    @Test
    void theReasonGoesWhenItIsNoLongerDeclined() {
        State declined = State.raised(DUE).with(CommitmentStatus.DECLINED, "no money");
        assertThat(declined.reason()).isEqualTo("no money");
        assertThat(declined.with(CommitmentStatus.REOPENED, "there is money now").reason())
                .isNull();
    }
}
