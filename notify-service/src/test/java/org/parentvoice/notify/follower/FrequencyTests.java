package org.parentvoice.notify.follower;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequencyTests {

    @ParameterizedTest
    @CsvSource({
        "IMMEDIATE, 2026-11-03T10:00:00Z, 2026-11-03T10:00:00Z",
        "DAILY, 2026-11-03T06:59:59Z, 2026-11-03T07:00:00Z",
        "DAILY, 2026-11-03T07:00:00Z, 2026-11-04T07:00:00Z",
        // Summer time: 7 in London is 6 UTC, and the clocks change in the night to 25 October.
        "DAILY, 2026-06-01T05:00:00Z, 2026-06-01T06:00:00Z",
        "DAILY, 2026-10-24T10:00:00Z, 2026-10-25T07:00:00Z",
        // 2026-11-03 is a Tuesday.
        "WEEKLY, 2026-11-03T10:00:00Z, 2026-11-09T07:00:00Z",
        "WEEKLY, 2026-11-09T06:00:00Z, 2026-11-09T07:00:00Z",
        "WEEKLY, 2026-11-09T07:00:00Z, 2026-11-16T07:00:00Z"
    })
    void theNextMail(Frequency frequency, Instant now, Instant expected) {
        assertThat(frequency.next(now)).isEqualTo(expected);
    }
}
